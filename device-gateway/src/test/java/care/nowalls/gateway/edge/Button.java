package care.nowalls.gateway.edge;

import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A device at the broker: presses, beats, and hears its commands. */
public final class Button implements AutoCloseable {
    private static final long PATIENCE = 10_000;
    private final MqttAsyncClient client;
    private final String user;
    public final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    private Button(MqttAsyncClient client, String user) {
        this.client = client;
        this.user = user;
    }

    public static Button connect(String url, Registered device) throws MqttException {
        Button button = connect(url, device.id().toString(), device.id().toString(), device.password());
        button.client.setCallback(new Hearing(payload -> button.heard.add(json(payload))));
        button.client.subscribe("nowalls/v1/" + device.id() + "/command", 1).waitForCompletion(PATIENCE);
        return button;
    }

    public static Button connect(String url, String clientId, String user, String password) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(url, clientId, new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(5);
        try {
            client.connect(options).waitForCompletion(PATIENCE);
        } catch (MqttException e) {
            client.close(true);
            throw e;
        }
        return new Button(client, user);
    }

    /** Publishes an event at QoS 1; the reason code of the broker's answer. */
    public int press(String json) throws MqttException {
        return publish("nowalls/v1/" + user + "/event", json, 1);
    }

    public int publish(String topic, String text, int qos) throws MqttException {
        IMqttToken token = send(topic, text, qos);
        token.waitForCompletion(PATIENCE);
        int[] reasons = token.getReasonCodes();
        return reasons == null || reasons.length == 0 ? 0 : reasons[0];
    }

    /** Without waiting for the broker. */
    public IMqttToken send(String topic, String text, int qos) throws MqttException {
        return send(topic, text.getBytes(StandardCharsets.UTF_8), qos, false);
    }

    public IMqttToken send(String topic, byte[] payload, int qos, boolean retained) throws MqttException {
        return client.publish(topic, payload, qos, retained);
    }

    /** What comes on a topic from now on. */
    public List<String> hearing(String topic) throws MqttException {
        List<String> texts = new CopyOnWriteArrayList<>();
        client.setCallback(new Hearing(payload -> texts.add(new String(payload, StandardCharsets.UTF_8))));
        client.subscribe(topic, 1).waitForCompletion(PATIENCE);
        return texts;
    }

    public boolean heard(String type, String ref) {
        return heard.stream()
                .anyMatch(c -> c.get("type").asText().equals(type)
                        && c.get("ref").asText().equals(ref));
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 500, false);
        client.close(true);
    }

    static JsonNode json(byte[] payload) {
        try {
            return Json.RECORDS.readTree(payload);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
