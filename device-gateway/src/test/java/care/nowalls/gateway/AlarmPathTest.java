package care.nowalls.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.contract.signal.DeviceCommand;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.RunningGateway.Settings;
import care.nowalls.gateway.edge.Button;
import care.nowalls.gateway.edge.FakeBackend;
import care.nowalls.gateway.edge.Mosquitto;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DESIGN.md "An alarm", on a real broker and a real disk; only the backend is played. */
class AlarmPathTest {
    private static final String NO_REDIS = "redis://127.0.0.1:1";
    private static final int NOT_AUTHORISED = 0x87;

    @TempDir
    Path folder;

    private final Registered device = Registered.fresh();
    private final Registered stranger = Registered.fresh();
    private final FakeBackend backend = new FakeBackend();
    private Mosquitto broker;
    private RunningGateway gateway;
    private Button button;

    @BeforeEach
    void aDistrict() throws Exception {
        String password = new Secrets(folder.resolve("secrets")).token("gateway-mqtt-password");
        broker = Mosquitto.start(folder.resolve("broker"), password, List.of(device, stranger));
        backend.knows(device.directoryEntry());
        gateway = RunningGateway.start(settings("g1")).ready();
        button = Button.connect(broker.url(), device);
    }

    @AfterEach
    void end() throws Exception {
        button.close();
        gateway.close();
        broker.close();
        backend.close();
    }

    private Settings settings(String node) {
        return Settings.of(folder, node, backend.address(), broker.url(), NO_REDIS);
    }

    private static String sos(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"sos\",\"battery\":71}";
    }

    @Test
    void aPressReachesTheBackendAndTheDeviceHearsReceived() throws Exception {
        button.press(sos("p1"));

        Until.holds("stored", () -> backend.storedEventIds().contains("p1"));
        Until.holds("received heard", () -> button.heard("received", "p1"));
        assertThat(button.heard.getFirst().get("incidentId").asText())
                .isEqualTo(backend.incidentOf(device.id()).toString());
        assertThat(backend.stored.getFirst().type()).isEqualTo(SignalType.SOS);
        assertThat(backend.stored.getFirst().battery()).isEqualTo(71);
        assertThat(backend.stored.getFirst().journaledAt())
                .isAfterOrEqualTo(backend.stored.getFirst().receivedAt())
                .isBeforeOrEqualTo(Instant.now());
        assertThat(backend.tokens)
                .containsExactly(new Secrets(folder.resolve("secrets")).token("service-token-gateway"));
        Until.holds("nothing waits", () -> gateway.pending() == 0);
    }

    @Test
    void nothingIsAcknowledgedToTheBrokerBeforeTheJournalHasIt() throws Exception {
        Instant released;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("g1/journal.db"));
                Statement lock = other.createStatement()) {
            lock.execute("begin immediate");

            button.press(sos("held"));

            Until.holds(
                    "the broker has handed it over", () -> broker.logged("Sending PUBLISH to gateway-g1-alarm") == 1);
            Until.holds("the journal cannot be written", () -> !gateway.writable());
            assertThat(broker.logged("Received PUBACK from gateway-g1-alarm")).isZero();
            assertThat(backend.stored).isEmpty();
            released = Instant.now();
            lock.execute("rollback");
        }
        Until.holds("acknowledged", () -> broker.logged("Received PUBACK from gateway-g1-alarm") == 1);
        Until.holds("stored", () -> backend.storedEventIds().contains("held"));
        assertThat(backend.stored.getFirst().receivedAt()).isBefore(released);
        assertThat(backend.stored.getFirst().journaledAt()).isAfterOrEqualTo(released);
        assertThat(gateway.writable()).isTrue();
    }

    @Test
    void whatWaitsInTheJournalSurvivesTheGatewayAndAnAbsentBackend() throws Exception {
        backend.down(503);
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "out-" + i).toList();
        for (String id : ids) {
            button.press(sos(id));
        }
        Until.holds("all are journaled", () -> gateway.pending() == ids.size());
        Until.holds("and acknowledged", () -> broker.logged("Received PUBACK from gateway-g1-alarm") == ids.size());
        gateway.close();
        button.press(sos("while-away"));

        backend.up();
        gateway = RunningGateway.start(settings("g1")).ready();

        Until.holds("all are stored", () -> backend.stored.size() == ids.size() + 1);
        assertThat(backend.storedEventIds()).containsAll(ids).contains("while-away");
        assertThat(backend.duplicates).isEmpty();
        assertThat(backend.stored)
                .as("this process saw only the last one become durable, and says nothing of the others")
                .filteredOn(signal -> signal.journaledAt() != null)
                .extracting(SignalReport::eventId)
                .containsExactly("while-away");
        Until.holds("nothing waits", () -> gateway.pending() == 0);
        for (String id : ids) {
            Until.holds("the device hears " + id, () -> button.heard("received", id));
        }
    }

    @Test
    void aGatewayStartsWithoutTheBackendAndKnowsItsDevices() throws Exception {
        gateway.close();
        backend.down(503);
        gateway = RunningGateway.start(settings("g1")).ready();

        assertThat(gateway.wiring.directory.device(device.id())).isPresent();
        assertThat(Files.readString(folder.resolve("g1/directory.enc"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(device.id().toString());
    }

    @Test
    void theSameIdAgainIsTheSameEventAndIsAnsweredAgain() throws Exception {
        button.press(sos("again"));
        Until.holds("first answer", () -> button.heard.size() == 1);

        button.press(sos("again"));

        Until.holds("second answer", () -> button.heard.size() == 2);
        assertThat(button.heard.get(1)).isEqualTo(button.heard.get(0));
        assertThat(backend.stored).hasSize(1);
        assertThat(backend.duplicates).isEmpty();
    }

    @Test
    void withoutAnIdTheSameContentWithinTenSecondsIsOneEvent() throws Exception {
        button.press("{\"type\":\"sos\"}");
        button.press("{\"type\":\"sos\"}");
        button.press("{\"type\":\"fall\"}");

        Until.holds("two events", () -> backend.stored.size() == 2);
        assertThat(backend.stored.stream().map(s -> s.type())).containsExactly(SignalType.SOS, SignalType.FALL);
    }

    @Test
    void whatCannotBeUnderstoodStopsNothing() throws Exception {
        button.press(sos("before"));
        button.press("{\"type\":\"sos\"");
        button.press("{\"type\":\"earthquake\"}");
        button.press("{\"type\":\"sos\",\"battery\":101}");
        button.press("{\"type\":\"sos\",\"zone\":\"" + "x".repeat(70_000) + "\"}");
        button.publish("nowalls/v1/" + device.id() + "/strange", "hello", 1);
        button.press(sos("behind"));

        Until.holds("both are stored", () -> backend.storedEventIds().containsAll(List.of("before", "behind")));
        Until.holds("all five are shown", () -> backend.quarantined.size() == 5);
        assertThat(backend.quarantined.stream().map(q -> q.reason()))
                .containsExactlyInAnyOrder("malformed", "unknown-type", "malformed", "too-large", "unknown-topic");
        assertThat(backend.quarantined).allMatch(q -> device.id().equals(q.deviceId()));
        Until.holds("all are acknowledged", () -> broker.logged("Received PUBACK from gateway-g1-alarm") == 6);
    }

    @Test
    void aDeviceThatNobodyKnowsGoesToQuarantine() throws Exception {
        try (Button unknown = Button.connect(broker.url(), stranger)) {
            unknown.press(sos("who"));

            Until.holds(
                    "shown",
                    () -> backend.quarantined.stream().anyMatch(q -> q.reason().equals("unknown-device")));
            assertThat(backend.stored).isEmpty();
        }
    }

    @Test
    void aWrongPasswordAndAForeignTopicAreRefusedByTheBroker() throws Exception {
        assertThatThrownBy(() -> Button.connect(broker.url(), new Registered(device.id(), "wrong")))
                .isInstanceOf(MqttException.class);

        int reason = button.publish("nowalls/v1/" + stranger.id() + "/event", sos("forged"), 1);
        button.press(sos("own"));

        assertThat(reason).isEqualTo(NOT_AUTHORISED);
        Until.holds("own is stored", () -> backend.storedEventIds().contains("own"));
        assertThat(backend.storedEventIds()).doesNotContain("forged");
    }

    @Test
    void aCommandReachesItsDeviceAndIsReportedOnce() throws Exception {
        UUID command = UUID.randomUUID();
        UUID incident = UUID.randomUUID();

        backend.order(new DeviceCommand(command, device.id(), "acknowledged", "p9", incident));

        Until.holds("heard", () -> button.heard("acknowledged", "p9"));
        Until.holds("reported", () -> !backend.commandsDone.isEmpty());
        assertThat(backend.commandsDone).containsExactly(command);
    }

    @Test
    void oneSignalThatBreaksTheBackendDoesNotHoldUpTheOthers() throws Exception {
        backend.down(503);
        backend.breaksOver.add("poison");
        backend.refuses.add("refused");
        for (String id : List.of("a", "poison", "b", "refused", "c")) {
            button.press(sos(id));
        }
        Until.holds("all are journaled", () -> gateway.pending() == 5);

        backend.up();

        Until.holds("the good ones are stored", () -> backend.storedEventIds().containsAll(List.of("a", "b", "c")));
        Until.holds("the refused one is shown", () -> backend.quarantined.size() == 1);
        Until.holds("the broken one still waits", () -> gateway.pending() == 1);
        backend.breaksOver.clear();
        Until.holds(
                "and is delivered in the end", () -> backend.storedEventIds().contains("poison"));
    }

    @Test
    void aThousandQueuedPressesAreAllDeliveredAfterTheGatewayComesBack() throws Exception {
        gateway.close();
        List<IMqttToken> sent = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            sent.add(button.send("nowalls/v1/" + device.id() + "/event", sos("q" + i), 1));
        }
        for (IMqttToken token : sent) {
            token.waitForCompletion(10_000);
        }

        gateway = RunningGateway.start(settings("g1")).ready();

        Until.holds("all are stored", () -> backend.stored.size() == 1_000);
        assertThat(backend.storedEventIds()).doesNotHaveDuplicates();
        Until.holds("nothing waits", () -> gateway.pending() == 0);
    }

    @Test
    void twoGatewaysJournalTheSameAlarmAndTheBackendHasItOnce() throws Exception {
        try (RunningGateway second = RunningGateway.start(settings("g2")).ready()) {
            button.press(sos("twice"));

            Until.holds("both forwarded", () -> backend.stored.size() + backend.duplicates.size() == 2);
            assertThat(backend.stored).hasSize(1);
            assertThat(backend.duplicates.getFirst().key())
                    .isEqualTo(backend.stored.getFirst().key());
            Until.holds("nothing waits", () -> gateway.pending() + second.pending() == 0);
        }
    }

    @Test
    void theBrokerMayGoAndComeBack() throws Exception {
        button.close();
        broker.close();
        broker.begin();
        gateway.ready();
        button = Button.connect(broker.url(), device);

        button.press(sos("after"));

        Until.holds("received heard", () -> button.heard("received", "after"));
    }

    @Test
    void twoGatewaysOnOneFolderAreRefusedInOneSentence() {
        assertThatThrownBy(() -> RunningGateway.start(settings("g1")))
                .hasMessageContaining("another gateway is already running");
    }
}
