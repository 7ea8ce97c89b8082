package care.nowalls.gateway.mqtt;

import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;

/** Commands to devices, QoS 1, on a connection of their own. */
public final class CommandLine {
    private static final int IN_FLIGHT = 200;
    private static final Duration ROOM = Duration.ofSeconds(2);
    private static final int REFUSED = 0x80;
    private final BrokerLink link;
    private final Semaphore room = new Semaphore(IN_FLIGHT);

    public CommandLine(BrokerLink link) {
        this.link = link;
    }

    public boolean up() {
        return link.up();
    }

    /**
     * Publishes {@code {"type","ref","incidentId"}} to the device.
     *
     * @return true once the broker has taken it, false if it did not
     */
    public CompletableFuture<Boolean> tell(UUID device, String type, @Nullable String ref, @Nullable UUID incidentId)
            throws InterruptedException {
        return publish(CanonicalTopic.command(device), payload(type, ref, incidentId));
    }

    /** Publishes a text; true once the broker has taken it. */
    public CompletableFuture<Boolean> publish(String topic, String text) throws InterruptedException {
        return publish(topic, text.getBytes(StandardCharsets.UTF_8));
    }

    private CompletableFuture<Boolean> publish(String topic, byte[] payload) throws InterruptedException {
        MqttAsyncClient client = link.client();
        if (client == null || !room.tryAcquire(ROOM.toMillis(), TimeUnit.MILLISECONDS)) {
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        try {
            MqttMessage message = new MqttMessage(payload);
            message.setQos(1);
            IMqttToken sent = client.publish(topic, message, null, new Answer(room::release, taken));
            sent.getMessageId();
        } catch (MqttException e) {
            room.release();
            taken.complete(false);
        }
        return taken;
    }

    private static byte[] payload(String type, @Nullable String ref, @Nullable UUID incidentId) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.put("ref", ref);
        fields.put("incidentId", incidentId);
        try {
            return Json.RECORDS.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A refused PUBACK does not throw in Paho: the reason code tells. */
    private record Answer(Runnable release, CompletableFuture<Boolean> taken) implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            release.run();
            int[] reasons = token.getReasonCodes();
            taken.complete(reasons == null || reasons.length == 0 || reasons[0] < REFUSED);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable problem) {
            release.run();
            taken.complete(false);
        }
    }
}
