package care.nowalls.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.RunningGateway.Settings;
import care.nowalls.gateway.edge.Button;
import care.nowalls.gateway.edge.FakeBackend;
import care.nowalls.gateway.edge.Mosquitto;
import care.nowalls.gateway.edge.NetworkServer;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.Secrets;
import care.nowalls.gateway.mqtt.BrokerLink;
import care.nowalls.gateway.mqtt.BrokerTls;
import care.nowalls.gateway.mqtt.LinkSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vendors' topics are alarm topics: on a real broker, through two gateways, into a played backend. */
class VendorPathTest {
    private static final String DEV_EUI = "24e124535b316056";

    @TempDir
    Path folder;

    private final Registered bridge = Registered.fresh();
    private final Registered lora = Registered.fresh();
    private final Registered zigbee = Registered.fresh();
    private final Registered carePhone = Registered.fresh();
    private final FakeBackend backend = new FakeBackend();
    private Mosquitto broker;
    private RunningGateway gateway;
    private Button server;

    @BeforeEach
    void aNetworkServer() throws Exception {
        String password = new Secrets(folder.resolve("secrets")).token("gateway-mqtt-password");
        broker = Mosquitto.start(folder.resolve("broker"), password, List.of(bridge, carePhone));
        backend.knows(
                NetworkServer.device(lora, "chirpstack", "SOS_BUTTON", DEV_EUI.toUpperCase(java.util.Locale.ROOT)));
        backend.knows(NetworkServer.device(zigbee, "zigbee2mqtt", "SMOKE_DETECTOR", bridge.id() + "/kitchen/smoke"));
        backend.knows(NetworkServer.device(carePhone, "scaip", "HUB", "0123456789"));
        gateway = RunningGateway.start(settings("g1")).ready();
        server = Button.connect(broker.url(), bridge);
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        gateway.close();
        broker.close();
        backend.close();
    }

    private Settings settings(String node) {
        return Settings.of(folder, node, backend.address(), broker.url(), "redis://127.0.0.1:1");
    }

    private static byte[] file(String name) throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources", name));
    }

    private String uplink() {
        return "application/" + bridge.id() + "/device/" + DEV_EUI + "/event/up";
    }

    private String smoke() {
        return "zigbee2mqtt/" + bridge.id() + "/kitchen/smoke";
    }

    private long stored(Registered device) {
        return backend.stored.stream()
                .filter(s -> s.deviceId().equals(device.id()))
                .count();
    }

    @Test
    void anUplinkHeardByTwoGatewaysIsOneSignal() throws Exception {
        try (RunningGateway second = RunningGateway.start(settings("g2")).ready()) {
            server.send(uplink(), file("chirpstack/ws101-short.json"), 1, false);

            Until.holds("both forwarded", () -> backend.stored.size() + backend.duplicates.size() == 2);
            SignalReport signal = backend.stored.getFirst();
            assertThat(signal.type()).isEqualTo(SignalType.SOS);
            assertThat(signal.deviceId()).isEqualTo(lora.id());
            assertThat(signal.key()).isEqualTo("3ac7e3c4-4401-4b8d-9386-a5c902f92001:sos");
            assertThat(backend.stored).hasSize(1);
            Until.holds("nothing waits", () -> gateway.pending() + second.pending() == 0);
        }
    }

    @Test
    void whatTheBrokerHadRetainedRaisesNothingUnlessItIsNamed() throws Exception {
        gateway.close();
        server.send(smoke(), file("zigbee2mqtt/smoke.json"), 1, true).waitForCompletion(10_000);
        server.send(uplink(), file("chirpstack/ws101-long.json"), 1, true).waitForCompletion(10_000);

        gateway = RunningGateway.start(settings("fresh")).ready();
        Until.holds("the named one is stored", () -> stored(lora) == 1);
        server.send(smoke(), file("zigbee2mqtt/smoke-test.json"), 1, false);

        Until.holds("the fresh one is stored", () -> stored(zigbee) == 1);
        assertThat(backend.stored).extracting(SignalReport::type).containsExactly(SignalType.SOS, SignalType.TEST);
    }

    @Test
    void anUpgradeLosesNothingThatWaitsInTheOldSessionAndThenEndsItsVendorSubscriptions() throws Exception {
        // given a session of the version that had all topics in one, and a message that waits in it
        String password = new Secrets(folder.resolve("secrets")).token("gateway-mqtt-password");
        try (BrokerLink former = new BrokerLink(
                new LinkSettings(
                        broker.url(),
                        "gateway-old-alarm",
                        password,
                        List.of("nowalls/v1/+/event", "application/+/device/+/event/+"),
                        1,
                        Duration.ofDays(1),
                        BrokerTls.usual()),
                (message, done) -> {},
                () -> {})) {
            former.start();
            Until.holds("subscribed", former::up);
        }
        gateway.close();
        server.send(uplink(), file("chirpstack/ws101-short.json"), 1, false).waitForCompletion(10_000);
        // when the new version starts
        gateway = RunningGateway.start(settings("old")).ready();
        // then what waited is stored
        Until.holds("the old message is stored", () -> stored(lora) == 1);
        Until.holds("handed over", () -> broker.logged("Received UNSUBSCRIBE from gateway-old-alarm") > 0);
        // and the next comes over the vendors' session alone
        server.send(uplink(), file("chirpstack/ws101-long.json"), 1, false);
        Until.holds("the new message is stored", () -> stored(lora) == 2);
        assertThat(broker.logged("Sending PUBLISH to gateway-old-alarm")).isEqualTo(1);
        assertThat(broker.logged("Sending PUBLISH to gateway-old-vendor")).isEqualTo(1);
    }

    @Test
    void aMessageOfSomebodyUnknownIsShownAndABridgesOwnTalkIsNot() throws Exception {
        server.send("zigbee2mqtt/" + bridge.id() + "/bridge/devices", new byte[100_000], 1, false);
        server.send("zigbee2mqtt/" + bridge.id() + "/stranger", "{\"smoke\":true}", 1);
        server.send(smoke(), file("zigbee2mqtt/smoke.json"), 1, false);

        Until.holds("smoke is stored", () -> stored(zigbee) == 1);
        Until.holds("the stranger is shown", () -> backend.quarantined.size() == 1);
        assertThat(backend.quarantined.getFirst().reason()).isEqualTo("unknown-device");
        assertThat(backend.quarantined.getFirst().detail()).contains("stranger");
    }

    @Test
    void aCarePhoneIsAnsweredOnlyWhenTheJournalHasItsAlarm() throws Exception {
        try (Button phone = Button.connect(broker.url(), carePhone)) {
            String topic = "nowalls/v1/" + carePhone.id() + "/scaip";
            List<String> answers = phone.hearing(topic + "/response");
            phone.send(topic, file("scaip/trigger.xml"), 1, false);
            Until.holds("OK", () -> answers.stream().anyMatch(a -> a.contains("<ref>a1</ref><snu>0</snu>")));
            Until.holds("stored", () -> stored(carePhone) == 1);

            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("g1/journal.db"));
                    Statement lock = other.createStatement()) {
                lock.execute("begin immediate");
                phone.send(topic, file("scaip/fall.xml"), 1, false);
                Until.holds("hold", () -> answers.stream().anyMatch(a -> a.contains("<ref>a3</ref><snu>4</snu>")));
                assertThat(answers).noneMatch(a -> a.contains("<ref>a3</ref><snu>0</snu>"));
                lock.execute("rollback");
            }
            Until.holds("OK after all", () -> answers.stream().anyMatch(a -> a.contains("<ref>a3</ref><snu>0</snu>")));
            phone.send(topic, file("scaip/entity-bomb.xml"), 1, false);
            Until.holds("refused", () -> answers.stream().anyMatch(a -> a.contains("<snu>2</snu>")));
        }
    }
}
