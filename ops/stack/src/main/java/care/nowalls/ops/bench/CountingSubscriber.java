package care.nowalls.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;

/**
 * The floor: a Paho subscriber in a process of its own that counts heartbeats and does nothing else. It answers every line on
 * its input with its count.
 */
public final class CountingSubscriber {

    private CountingSubscriber() {}

    /** Arguments: address of the broker; the password of the gateways' account comes on the first line of the input. */
    public static void main(String[] arguments) throws MqttException, IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        LongAdder count = new LongAdder();
        MqttClient client = new MqttClient(arguments[0], "gateway-bench-counter", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName("gateway");
        options.setPassword(in.readLine().getBytes(UTF_8));
        client.connect(options);
        client.subscribe(
                new MqttSubscription[] {new MqttSubscription("nowalls/v1/+/heartbeat", 0)},
                new IMqttMessageListener[] {(topic, message) -> count.increment()});
        System.out.println("counting");
        while (in.readLine() != null) {
            System.out.println(count.sum());
        }
        client.disconnectForcibly(100, 500, true);
        System.exit(0);
    }
}
