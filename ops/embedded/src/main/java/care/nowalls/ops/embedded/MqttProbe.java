package care.nowalls.ops.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** One MQTT 5 connection that is opened and closed again. */
final class MqttProbe {

    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final int DISCONNECT = 0xE0;
    private static final int CLEAN_START_USER_PASSWORD = 0xC2;

    private MqttProbe() {}

    /** True when the broker accepts the login. */
    static boolean admits(Socket socket, String clientId, String username, String password) throws IOException {
        socket.getOutputStream().write(connect(clientId, username, password));
        byte[] answer = socket.getInputStream().readNBytes(4);
        boolean admitted = answer.length == 4 && (answer[0] & 0xF0) == CONNACK && answer[3] == 0;
        if (admitted) {
            socket.getOutputStream().write(new byte[] {(byte) DISCONNECT, 0});
        }
        return admitted;
    }

    private static byte[] connect(String clientId, String username, String password) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.writeByte(5);
        out.writeByte(CLEAN_START_USER_PASSWORD);
        out.writeShort(30);
        out.writeByte(0);
        for (String part : new String[] {clientId, username, password}) {
            byte[] bytes = part.getBytes(UTF_8);
            out.writeShort(bytes.length);
            out.write(bytes);
        }
        if (body.size() > 127) {
            throw new IOException("the probe's login is too long");
        }
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(CONNECT);
        packet.write(body.size());
        packet.writeBytes(body.toByteArray());
        return packet.toByteArray();
    }
}
