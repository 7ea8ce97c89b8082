package care.nowalls.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/**
 * The least that publishes: one socket that speaks MQTT 3.1.1, logs in and sends QoS 0 messages. Paho needs four threads a
 * connection; a thousand of these need none.
 */
final class Publisher implements AutoCloseable {

    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final int PUBLISH_QOS_0 = 0x30;
    private static final int CLEAN_WITH_LOGIN = 0b1100_0010;

    private final Socket socket;
    private final OutputStream out;

    private Publisher(Socket socket, OutputStream out) {
        this.socket = socket;
        this.out = out;
    }

    /** No keep-alive is asked for: it would be a thousand timers more. */
    static Publisher connect(String broker, String clientId, String username, String password) throws IOException {
        URI address = URI.create(broker);
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 8_192);
        write(out, CONNECT, login(clientId, username, password));
        out.flush();
        InputStream in = socket.getInputStream();
        byte[] answer = in.readNBytes(4);
        if (answer.length < 4 || answer[0] != CONNACK || answer[3] != 0) {
            socket.close();
            throw new IOException("The broker " + broker + " refused " + clientId);
        }
        return new Publisher(socket, out);
    }

    void publish(String topic, byte[] payload) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(topic.length() + payload.length + 2);
        DataOutputStream data = new DataOutputStream(body);
        data.writeUTF(topic);
        data.write(payload);
        write(out, PUBLISH_QOS_0, body.toByteArray());
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static byte[] login(String clientId, String username, String password) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        data.writeUTF("MQTT");
        data.writeByte(4);
        data.writeByte(CLEAN_WITH_LOGIN);
        data.writeShort(0);
        data.writeUTF(clientId);
        data.writeUTF(username);
        byte[] secret = password.getBytes(UTF_8);
        data.writeShort(secret.length);
        data.write(secret);
        return body.toByteArray();
    }

    private static void write(OutputStream out, int type, byte[] body) throws IOException {
        out.write(type);
        int left = body.length;
        do {
            int digit = left % 128;
            left /= 128;
            out.write(left > 0 ? digit | 0x80 : digit);
        } while (left > 0);
        out.write(body);
    }
}
