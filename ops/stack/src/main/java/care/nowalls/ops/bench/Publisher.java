package care.nowalls.ops.bench;

import care.nowalls.ops.tools.MqttPackets;
import care.nowalls.ops.tools.MqttPackets.Packet;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/**
 * The least that publishes: one socket that speaks MQTT 3.1.1, logs in and sends QoS 0 messages. Paho needs four threads a
 * connection; a thousand of these need none.
 */
final class Publisher implements AutoCloseable {

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
        out.write(MqttPackets.connect(clientId, username, password, true, 0));
        out.flush();
        Packet answer = MqttPackets.read(new DataInputStream(socket.getInputStream()));
        if (answer.type() != MqttPackets.CONNACK || answer.body()[1] != 0) {
            socket.close();
            throw new IOException("The broker " + broker + " refused " + clientId);
        }
        return new Publisher(socket, out);
    }

    void publish(String topic, byte[] payload) throws IOException {
        out.write(MqttPackets.publish(topic, payload));
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
