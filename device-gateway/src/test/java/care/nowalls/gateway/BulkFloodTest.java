package care.nowalls.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.gateway.codec.RawMessage;
import care.nowalls.gateway.edge.Button;
import care.nowalls.gateway.edge.Mosquitto;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.mqtt.BrokerLink;
import care.nowalls.gateway.mqtt.BrokerTls;
import care.nowalls.gateway.mqtt.LinkSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkFloodTest {
    @TempDir
    Path folder;

    private final Registered device = Registered.fresh();

    private static LinkSettings settings(String url, String name, String filter, int qos) {
        return new LinkSettings(
                url, "gateway-t-" + name, "secret", List.of(filter), qos, Duration.ZERO, BrokerTls.usual());
    }

    @Test
    void anAlarmPassesAHeartbeatConnectionThatIsJammed() throws Exception {
        CountDownLatch jam = new CountDownLatch(1);
        AtomicInteger beats = new AtomicInteger();
        List<RawMessage> alarms = new CopyOnWriteArrayList<>();
        try (Mosquitto broker = Mosquitto.start(folder, "secret", List.of(device));
                BrokerLink bulk = new BrokerLink(
                        settings(broker.url(), "bulk", "$share/gateways/nowalls/v1/#", 0),
                        (message, done) -> {
                            jam.await();
                            beats.incrementAndGet();
                        },
                        () -> {});
                BrokerLink alarm = new BrokerLink(
                        settings(broker.url(), "alarm", "nowalls/v1/+/event", 1),
                        (message, done) -> {
                            alarms.add(message);
                            done.run();
                        },
                        () -> {})) {
            bulk.start();
            alarm.start();
            Until.holds("both are up", () -> bulk.up() && alarm.up());
            try (Button button = Button.connect(broker.url(), device)) {
                for (int i = 0; i < 500; i++) {
                    button.publish("nowalls/v1/" + device.id() + "/heartbeat", "{}", 0);
                }
                button.press("{\"type\":\"sos\"}");

                Until.holds("the alarm is there", () -> alarms.size() == 1);
                assertThat(beats).hasValue(0);
                jam.countDown();
                Until.holds("then the heartbeats", () -> beats.get() >= 500);
            }
        }
    }

    @Test
    void aReceiverThatThrowsDoesNotEndTheStream() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (Mosquitto broker = Mosquitto.start(folder, "secret", List.of(device));
                BrokerLink alarm = new BrokerLink(
                        settings(broker.url(), "alarm", "nowalls/v1/+/event", 1),
                        (message, done) -> {
                            String text = new String(message.payload(), StandardCharsets.UTF_8);
                            if (text.equals("bad")) {
                                throw new IllegalStateException("as a test");
                            }
                            seen.add(text);
                            done.run();
                        },
                        () -> {})) {
            alarm.start();
            Until.holds("it is up", alarm::up);
            try (Button button = Button.connect(broker.url(), device)) {
                button.press("one");
                button.press("bad");
                button.press("two");

                Until.holds("the next one came", () -> seen.equals(List.of("one", "two")));
                assertThat(alarm.up()).isTrue();
            }
        }
    }
}
