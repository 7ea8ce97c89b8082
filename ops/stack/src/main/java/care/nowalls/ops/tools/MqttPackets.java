package care.nowalls.ops.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/** The packets of MQTT 3.1.1 that a device needs, byte by byte: thousands of connections of a bench cost little. */
public final class MqttPackets {

    public static final int CONNACK = 2;
    public static final int PUBLISH = 3;
    public static final int PUBACK = 4;

    private static final int CONNECT_FLAGS = 0b1100_0000;
    private static final int CLEAN = 0b10;
    private static final int QOS_1 = 0b10;

    private MqttPackets() {}

    /**
     * One packet.
     *
     * @param type upper four bits of its first byte
     * @param flags lower four
     * @param body what follows its length
     */
    public record Packet(int type, int flags, byte[] body) {

        /** The number at the beginning of an acknowledgement. */
        public int id() {
            return number(0);
        }

        /** The number of two bytes that stands there. */
        public int number(int at) {
            return ((body[at] & 0xff) << 8) | (body[at + 1] & 0xff);
        }
    }

    /** CONNECT with a name and a password; {@code keepAlive} in seconds, 0 for none. */
    public static byte[] connect(String clientId, String username, String password, boolean clean, int keepAlive)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        data.writeUTF("MQTT");
        data.writeByte(4);
        data.writeByte(clean ? CONNECT_FLAGS | CLEAN : CONNECT_FLAGS);
        data.writeShort(keepAlive);
        data.writeUTF(clientId);
        data.writeUTF(username);
        byte[] secret = password.getBytes(UTF_8);
        data.writeShort(secret.length);
        data.write(secret);
        return packet(0x10, body.toByteArray());
    }

    /** PUBLISH with QoS 0. */
    public static byte[] publish(String topic, byte[] payload) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(topic.length() + payload.length + 2);
        DataOutputStream data = new DataOutputStream(body);
        data.writeUTF(topic);
        data.write(payload);
        return packet(0x30, body.toByteArray());
    }

    /** PUBLISH with QoS 1. */
    public static byte[] publish(int id, String topic, byte[] payload) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(topic.length() + payload.length + 4);
        DataOutputStream data = new DataOutputStream(body);
        data.writeUTF(topic);
        data.writeShort(id);
        data.write(payload);
        return packet(0x30 | QOS_1, body.toByteArray());
    }

    /** SUBSCRIBE to one filter with QoS 1. */
    public static byte[] subscribe(int id, String filter) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        data.writeShort(id);
        data.writeUTF(filter);
        data.writeByte(1);
        return packet(0x82, body.toByteArray());
    }

    public static byte[] puback(int id) throws IOException {
        return packet(0x40, new byte[] {(byte) (id >> 8), (byte) id});
    }

    public static byte[] ping() throws IOException {
        return packet(0xc0, new byte[0]);
    }

    public static byte[] disconnect() throws IOException {
        return packet(0xe0, new byte[0]);
    }

    private static byte[] packet(int first, byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream(body.length + 5);
        packet.write(first);
        writeLength(packet, body.length);
        packet.write(body);
        return packet.toByteArray();
    }

    private static void writeLength(OutputStream out, int length) throws IOException {
        int left = length;
        do {
            int digit = left % 128;
            left /= 128;
            out.write(left > 0 ? digit | 0x80 : digit);
        } while (left > 0);
    }

    /** Waits for the next packet; an {@link EOFException} when the other side has left. */
    public static Packet read(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        int length = 0;
        int digit;
        int shift = 0;
        do {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7f) << shift;
            shift += 7;
        } while ((digit & 0x80) != 0);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new Packet(first >> 4, first & 0xf, body);
    }
}
