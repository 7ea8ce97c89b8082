package care.nowalls.ops.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {

    @TempDir
    static Path folder;

    private static HttpServer hook;
    private static LocalBroker broker;
    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    @BeforeAll
    static void startBroker() throws Exception {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/broker/v1/authenticate", LocalBrokerTest::answer);
        hook.start();
        URI dead = URI.create("http://127.0.0.1:" + Ports.free() + "/broker/v1/authenticate");
        URI alive = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/broker/v1/authenticate");
        broker = LocalBroker.start(folder, Ports.free(), List.of(dead, alive));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
        hook.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        QUESTIONS.incrementAndGet();
        String login = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String result = login.contains("\"password\":\"right\"") ? "allow" : "deny";
        String own = "nowalls/v1/" + login.replaceAll(".*\"username\":\"([^\"]*)\".*", "$1");
        byte[] body = ("{\"result\": \"" + result + "\", \"publish\": [\"" + own + "/+\"], \"never\": [\"" + own
                        + "/command\"], \"subscribe\": [\"" + own + "/command\"]}")
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void aDeviceSpeaksToTheGatewayThroughTheSecondHookWhenTheFirstIsDead() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        MqttClient gateway = connect("gateway-1", "gateway", broker.gatewayPassword());
        gateway.subscribe(
                new MqttSubscription[] {new MqttSubscription("nowalls/v1/+/event", 1)}, new IMqttMessageListener[] {
                    (topic, message) -> heard.add(topic + " " + new String(message.getPayload(), UTF_8))
                });
        MqttClient device = connect("D1:pub", "D1", "right");
        device.publish("nowalls/v1/D1/event", message("sos"));

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("nowalls/v1/D1/event sos");
        device.disconnect();
        gateway.disconnect();
    }

    @Test
    void aWrongPasswordAndAForeignClientIdAreRefused() {
        int refused = MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD;
        assertThat(reasonOfRefusal("D1", "D1", "wrong")).isEqualTo(refused);
        assertThat(reasonOfRefusal("D2", "D1", "right")).isEqualTo(refused);
        assertThat(reasonOfRefusal("gateway-1", "gateway", "wrong")).isEqualTo(refused);
    }

    @Test
    void aDeviceMayOnlyUseItsOwnTopics() throws Exception {
        assertThat(publish("D3", "nowalls/v1/D3/event")).isIn(0x00, 0x10);
        assertThat(publish("D3", "nowalls/v1/D4/event")).isEqualTo(0x87);
        assertThat(publish("D3", "nowalls/v1/D3/command")).isEqualTo(0x87);
        assertThat(publish("D3", "other")).isEqualTo(0x87);
        MqttClient device = connect("D3", "D3", "right");
        assertThat(subscribe(device, "nowalls/v1/D3/command")).isEqualTo(1);
        assertThat(subscribe(device, "nowalls/v1/D4/command")).isEqualTo(0x87);
        assertThat(subscribe(device, "#")).isEqualTo(0x87);
        device.disconnect();
    }

    @Test
    void aYesIsRememberedSoThatAReconnectNeedsNoGateway() throws Exception {
        connect("D5", "D5", "right").disconnect();
        int asked = QUESTIONS.get();
        connect("D5", "D5", "right").disconnect();

        assertThat(QUESTIONS.get()).isEqualTo(asked);
    }

    @Test
    void aDeviceThatFloodsIsSlowedAndNobodyElse() throws Exception {
        MqttAsyncClient flood = new MqttAsyncClient(broker.url(), "D6", new MemoryPersistence());
        flood.connect(options("D6", "right")).waitForCompletion(5_000);
        MqttClient other = connect("D7", "D7", "right");
        List<IMqttToken> sent = new ArrayList<>();
        long start = System.nanoTime();
        // when one sends 30 messages that count for 33 each
        for (int i = 0; i < 30; i++) {
            sent.add(flood.publish("nowalls/v1/D6/event", new MqttMessage(new byte[512 * 1024], 1, false, null)));
        }
        // then another is acknowledged before it
        other.publish("nowalls/v1/D7/event", message("sos"));
        assertThat(sent.getLast().isComplete()).isFalse();
        // and the last of the flood is taken, but not before its turn
        sent.getLast().waitForCompletion(20_000);
        assertThat(sent.getLast().getReasonCodes()[0]).isIn(0x00, 0x10);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(4_800));
        other.disconnect();
        flood.disconnect().waitForCompletion(5_000);
    }

    @Test
    void queuedMessagesSurviveAKill(@TempDir Path own) throws Exception {
        int port = Ports.free();
        List<URI> nobody = List.of(URI.create("http://127.0.0.1:1/broker/v1/authenticate"));
        // given a persistent subscriber that is away, and a message for it
        try (LocalBroker first = LocalBroker.start(own, port, nobody)) {
            MqttClient away = persistent(first);
            away.subscribe("nowalls/v1/+/event", 1);
            away.disconnect();
            MqttClient sender = connect(first, "gateway-2", "gateway", first.gatewayPassword());
            sender.publish("nowalls/v1/D1/event", message("kept"));
            sender.disconnect();
            // when the broker is killed
            Signals.send(first.pid(), "KILL");
        }
        // then the next one delivers it
        try (LocalBroker second = LocalBroker.start(own, port, nobody)) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            MqttClient back = new MqttClient(second.url(), "gateway-away", new MemoryPersistence());
            back.setCallback(new Listening(heard));
            back.connect(persistence(second));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("kept");
            back.disconnect();
        }
    }

    private static MqttClient persistent(LocalBroker broker) throws MqttException {
        MqttClient client = new MqttClient(broker.url(), "gateway-away", new MemoryPersistence());
        client.connect(persistence(broker));
        return client;
    }

    private static MqttConnectionOptions persistence(LocalBroker broker) {
        MqttConnectionOptions options = options("gateway", broker.gatewayPassword());
        options.setCleanStart(false);
        options.setSessionExpiryInterval(86_400L);
        return options;
    }

    /** The broker answers 0x87 and then closes, so that the client sees either. */
    private static int publish(String deviceId, String topic) throws MqttException {
        MqttClient device = connect(deviceId, deviceId, "right");
        try {
            IMqttToken token = device.getTopic(topic).publish(message("x"));
            token.waitForCompletion(5000);
            return token.getReasonCodes()[0] & 0xFF;
        } catch (MqttException e) {
            return String.valueOf(e.getMessage()).contains("RC: 135") ? 0x87 : e.getReasonCode();
        } finally {
            device.disconnectForcibly(0, 100);
            device.close();
        }
    }

    private static int subscribe(MqttClient device, String filter) throws MqttException {
        return device.subscribe(filter, 1).getReasonCodes()[0] & 0xFF;
    }

    private static int reasonOfRefusal(String clientId, String username, String password) {
        try {
            connect(clientId, username, password).disconnect();
            return 0;
        } catch (MqttException e) {
            return e.getReasonCode();
        }
    }

    private static MqttClient connect(String clientId, String username, String password) throws MqttException {
        return connect(broker, clientId, username, password);
    }

    private static MqttClient connect(LocalBroker to, String clientId, String username, String password)
            throws MqttException {
        MqttClient client = new MqttClient(to.url(), clientId, new MemoryPersistence());
        client.connect(options(username, password));
        return client;
    }

    private static MqttConnectionOptions options(String username, String password) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(username);
        options.setPassword(password.getBytes(UTF_8));
        return options;
    }

    private static MqttMessage message(String text) {
        return new MqttMessage(text.getBytes(UTF_8), 1, false, null);
    }
}
