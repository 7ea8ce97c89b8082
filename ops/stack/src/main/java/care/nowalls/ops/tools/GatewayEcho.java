package care.nowalls.ops.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;

/** Sends itself messages through the broker, under the gateways' account. */
public final class GatewayEcho {

    private static final String TOPIC = "bench/echo";

    private GatewayEcho() {}

    /** Sorted milliseconds of {@code count} echoes, one after the other, after a tenth as many to warm up. */
    public static List<Double> measure(String broker, String password, int count)
            throws IOException, InterruptedException {
        Semaphore back = new Semaphore(0);
        try {
            MqttClient client = new MqttClient(broker, "gateway-bench", new MemoryPersistence());
            client.connect(options(password));
            client.subscribe(
                    new MqttSubscription[] {new MqttSubscription(TOPIC, 1)},
                    new IMqttMessageListener[] {(topic, message) -> back.release()});
            run(client, back, count / 10);
            List<Double> millis = run(client, back, count);
            client.disconnect();
            client.close();
            return millis.stream().sorted().toList();
        } catch (MqttException e) {
            throw new IOException(e);
        }
    }

    private static MqttConnectionOptions options(String password) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName("gateway");
        options.setPassword(password.getBytes(UTF_8));
        options.setSocketFactory(new QuickSockets());
        return options;
    }

    private static List<Double> run(MqttClient client, Semaphore back, int count)
            throws MqttException, InterruptedException, IOException {
        List<Double> millis = new ArrayList<>();
        byte[] payload = new byte[120];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            client.publish(TOPIC, new MqttMessage(payload, 1, false, null));
            if (!back.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IOException("An echo did not come back within 10 s.");
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }
}
