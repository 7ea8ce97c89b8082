package care.nowalls.ops.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A demo device as a program: it connects with its own credentials, sends events and hears commands. */
public final class PlayedDevice implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WAIT_MILLIS = 15_000;

    private final DemoDevice device;
    private final MqttAsyncClient client;

    private PlayedDevice(DemoDevice device, MqttAsyncClient client) {
        this.device = device;
        this.client = client;
    }

    /**
     * Connects and listens for commands; reconnects by itself.
     *
     * @param broker such as {@code tcp://127.0.0.1:1883}
     * @param commands takes each command that arrives, on a thread of the connection
     */
    public static PlayedDevice connect(String broker, DemoDevice device, Consumer<JsonNode> commands)
            throws IOException {
        try {
            MqttAsyncClient client =
                    new MqttAsyncClient(broker, device.deviceId() + ":played", new MemoryPersistence());
            client.setCallback(new Hearing(commands));
            client.connect(options(device)).waitForCompletion(WAIT_MILLIS);
            client.subscribe(topic(device, "command"), 1).waitForCompletion(WAIT_MILLIS);
            return new PlayedDevice(device, client);
        } catch (MqttException e) {
            throw new IOException("The broker " + broker + " refused " + device + ": " + e.getMessage(), e);
        }
    }

    private static MqttConnectionOptions options(DemoDevice device) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(device.username());
        options.setPassword(device.password().getBytes(UTF_8));
        options.setSocketFactory(new QuickSockets());
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3600L);
        options.setAutomaticReconnect(true);
        options.setAutomaticReconnectDelay(1, 5);
        options.setConnectionTimeout(10);
        return options;
    }

    /** Sends one event; false when the connection is down just now. */
    public boolean send(String eventId, String type) {
        String event = JSON.createObjectNode()
                .put("id", eventId)
                .put("type", type)
                .put("battery", 90)
                .toString();
        try {
            client.publish(topic(device, "event"), event.getBytes(UTF_8), 1, false);
            return true;
        } catch (MqttException e) {
            return false;
        }
    }

    private static String topic(DemoDevice device, String leaf) {
        return "nowalls/v1/" + device.deviceId() + "/" + leaf;
    }

    @Override
    public void close() {
        try {
            client.disconnectForcibly(100, 500, true);
            client.close(true);
        } catch (MqttException e) {
            // It is gone in either case.
        }
    }

    private record Hearing(Consumer<JsonNode> commands) implements MqttCallback {

        @Override
        public void messageArrived(String topic, MqttMessage message) throws IOException {
            commands.accept(JSON.readTree(message.getPayload()));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
