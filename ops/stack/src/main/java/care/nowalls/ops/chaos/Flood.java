package care.nowalls.ops.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.QuickSockets;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Publishes at QoS 1 as fast as the broker acknowledges. */
final class Flood implements AutoCloseable {

    private static final int IN_FLIGHT = 500;
    private static final long PATIENCE = 30_000;

    private final MqttAsyncClient client;
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private Flood(MqttAsyncClient client) {
        this.client = client;
    }

    /** Under the gateways' account, which no topic is closed to and which no broker slows. */
    static Flood ofGateway(String broker, String password) throws IOException {
        return connect(broker, "gateway-chaos-flood", "gateway", password);
    }

    /** As one device would, which the broker slows. */
    static Flood of(String broker, DemoDevice device) throws IOException {
        return connect(broker, device.deviceId() + ":flood", device.username(), device.password());
    }

    private static Flood connect(String broker, String clientId, String username, String password) throws IOException {
        try {
            MqttAsyncClient client = new MqttAsyncClient(broker, clientId, new MemoryPersistence());
            MqttConnectionOptions options = new MqttConnectionOptions();
            options.setUserName(username);
            options.setPassword(password.getBytes(UTF_8));
            options.setSocketFactory(new QuickSockets());
            options.setReceiveMaximum(IN_FLIGHT);
            client.connect(options).waitForCompletion(PATIENCE);
            return new Flood(client);
        } catch (MqttException e) {
            throw new IOException(e);
        }
    }

    /** So many of the kinds, one after the other; how many of them have to arrive. */
    long send(List<Malformed> kinds, int count) throws IOException, InterruptedException {
        long mustArrive = 0;
        for (int i = 0; i < count; i++) {
            Malformed kind = kinds.get(i % kinds.size());
            mustArrive += kind.mustArrive() ? 1 : 0;
            room.acquire();
            try {
                var _ = client.publish(kind.topic(), kind.payload(), 1, false, null, new Answer());
            } catch (MqttException e) {
                throw new IOException(e);
            }
        }
        if (!room.tryAcquire(IN_FLIGHT, PATIENCE, TimeUnit.MILLISECONDS)) {
            throw new IOException("The broker has not acknowledged all within 30 s.");
        }
        return mustArrive;
    }

    /** Acknowledged by the broker. */
    long taken() {
        return taken.get();
    }

    /** Refused by the broker. */
    long refused() {
        return refused.get();
    }

    @Override
    public void close() throws IOException {
        try {
            client.disconnectForcibly(0, 500, false);
            client.close(true);
        } catch (MqttException e) {
            throw new IOException(e);
        }
    }

    private final class Answer implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            int[] reasons = token.getReasonCodes();
            boolean no = reasons != null && reasons.length > 0 && reasons[0] >= 0x80;
            (no ? refused : taken).incrementAndGet();
            room.release();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable problem) {
            refused.incrementAndGet();
            room.release();
        }
    }
}
