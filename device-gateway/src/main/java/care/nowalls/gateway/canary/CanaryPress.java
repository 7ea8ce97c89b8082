package care.nowalls.gateway.canary;

import care.nowalls.contract.signal.CanaryAccount;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.ground.Json;
import care.nowalls.gateway.mqtt.BrokerTls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** One press: connects as the device, presses, and waits for {@code received}. */
public final class CanaryPress {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private final String url;
    private final BrokerTls tls;
    private final Duration patience;

    /** @param patience so long it listens for {@code received} */
    public CanaryPress(String url, BrokerTls tls, Duration patience) {
        this.url = url;
        this.tls = tls;
        this.patience = patience;
    }

    /** Whether {@code received} for this event came in time. */
    boolean heard(CanaryAccount account, UUID event) throws MqttException, InterruptedException {
        MqttAsyncClient client = new MqttAsyncClient(url, account.deviceId().toString(), new MemoryPersistence());
        try {
            client.connect(options(account)).waitForCompletion(ANSWER.toMillis());
            String id = event.toString();
            CompletableFuture<Boolean> received = new CompletableFuture<>();
            subscribe(client, CanonicalTopic.command(account.deviceId()), (topic, message) -> {
                if (answers(message, id)) {
                    received.complete(true);
                }
            });
            MqttMessage press = new MqttMessage(
                    ("{\"id\":\"" + id + "\",\"type\":\"sos\"}").getBytes(StandardCharsets.UTF_8), 1, false, null);
            client.publish(CanonicalTopic.ROOT + account.deviceId() + "/" + CanonicalTopic.EVENT, press)
                    .waitForCompletion(ANSWER.toMillis());
            return received.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException nothing) {
            return false;
        } finally {
            leave(client);
        }
    }

    private static void subscribe(MqttAsyncClient client, String topic, IMqttMessageListener listener)
            throws MqttException {
        MqttSubscription[] one = {new MqttSubscription(topic, 1)};
        IMqttMessageListener[] its = {listener};
        client.subscribe(one, null, null, its, new MqttProperties()).waitForCompletion(ANSWER.toMillis());
    }

    private static boolean answers(MqttMessage message, String id) {
        try {
            var fields = Json.RECORDS.readTree(message.getPayload());
            return fields.path("type").asText().equals("received")
                    && fields.path("ref").asText().equals(id);
        } catch (IOException notJson) {
            return false;
        }
    }

    private MqttConnectionOptions options(CanaryAccount account) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(account.deviceId().toString());
        options.setPassword(account.password().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setConnectionTimeout((int) ANSWER.toSeconds());
        options.setAutomaticReconnect(false);
        tls.secure(options, url);
        return options;
    }

    private static void leave(MqttAsyncClient client) throws MqttException {
        client.disconnectForcibly(0, ANSWER.toMillis(), true);
        client.close(true);
    }
}
