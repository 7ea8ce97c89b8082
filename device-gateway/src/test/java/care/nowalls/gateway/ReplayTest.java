package care.nowalls.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.QuarantineBatch;
import care.nowalls.contract.signal.ReplayReport.Outcome;
import care.nowalls.contract.signal.ReplayReport.Result;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of the quarantine that are read again: through a real broker and journals, into a played backend. */
class ReplayTest {
    private static final String SMOKE = "{\"smoke\":true}";

    @TempDir
    Path folder;

    private final Registered bridge = Registered.fresh();
    private final Registered detector = Registered.fresh();
    private final FakeBackend backend = new FakeBackend();
    private Mosquitto broker;
    private RunningGateway gateway;
    private Button server;

    @BeforeEach
    void aNetworkServer() throws Exception {
        String password = new Secrets(folder.resolve("secrets")).token("gateway-mqtt-password");
        broker = Mosquitto.start(folder.resolve("broker"), password, List.of(bridge));
        backend.knows(bridge.directoryEntry());
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

    private QuarantineBatch.Entry quarantined(String topic, byte[] payload) throws Exception {
        server.send(topic, payload, 1, false);
        Until.holds("quarantined", () -> backend.quarantined.size() == 1);
        return backend.quarantined.getFirst();
    }

    private QuarantineBatch.Entry strangersSmoke() throws Exception {
        return quarantined("zigbee2mqtt/" + bridge.id() + "/cellar", SMOKE.getBytes(StandardCharsets.UTF_8));
    }

    private void detectorIsRegistered() {
        long version = gateway.wiring.directory.version();
        backend.knows(NetworkServer.device(detector, "zigbee2mqtt", "SMOKE_DETECTOR", bridge.id() + "/cellar"));
        Until.holds("the gateway knows it", () -> gateway.wiring.directory.version() > version);
    }

    private Result result(int number) {
        Until.holds("result " + number, () -> backend.replayed.size() >= number);
        return backend.replayed.get(number - 1);
    }

    @Test
    void theBackendGetsTheBytesAsTheyCame() throws Exception {
        byte[] bytes = {'{', 0, (byte) 0xff};

        assertThat(quarantined("zigbee2mqtt/" + bridge.id() + "/cellar", bytes).raw())
                .isEqualTo(bytes);
    }

    @Test
    void aMessageOfADeviceThatIsNowRegisteredBecomesASignalThatSaysWhenItCame() throws Exception {
        QuarantineBatch.Entry entry = strangersSmoke();
        detectorIsRegistered();

        backend.replay(entry, null);

        Result result = result(1);
        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(result.signals()).hasSize(1);
        assertThat(result.signals().getFirst().incidentId()).isEqualTo(backend.incidentOf(detector.id()));
        SignalReport stored = backend.stored.getFirst();
        assertThat(stored.type()).isEqualTo(SignalType.SMOKE);
        assertThat(stored.replayed()).isEqualTo(new SignalReport.Replayed(entry.id(), entry.at()));
        assertThat(stored.receivedAt()).isAfter(entry.at());
    }

    @Test
    void readTwiceAndByTwoGatewaysItIsOneSignal() throws Exception {
        QuarantineBatch.Entry entry = strangersSmoke();
        detectorIsRegistered();
        backend.replay(entry, entry.raw());
        result(1);

        backend.replay(entry, entry.raw());
        result(2);
        // and by a gateway that has only the backend's copy
        gateway.close();
        gateway = RunningGateway.start(settings("g2")).ready();
        backend.replay(entry, entry.raw());

        assertThat(result(3).signals()).isEqualTo(result(1).signals());
        assertThat(backend.stored).hasSize(1);
        assertThat(backend.duplicates).hasSize(1);
    }

    @Test
    void aMessageThatIsStillNotUnderstoodSaysWhyAndIsNotQuarantinedAgain() throws Exception {
        backend.replay(strangersSmoke(), null);

        assertThat(result(1).outcome()).isEqualTo(Outcome.UNDECODABLE);
        assertThat(result(1).reason()).isEqualTo("unknown-device");
        assertThat(result(1).detail()).contains("cellar");
        assertThat(backend.quarantined).hasSize(1);
    }

    @Test
    void withoutAllItsBytesItCannotBeReadAgain() throws Exception {
        QuarantineBatch.Entry entry = quarantined(
                "zigbee2mqtt/" + bridge.id() + "/cellar", "x".repeat(70_000).getBytes(StandardCharsets.UTF_8));
        backend.replay(entry, null);
        assertThat(result(1).outcome()).isEqualTo(Outcome.IMPOSSIBLE);
        assertThat(result(1).reason()).isEqualTo("too-large");

        gateway.close();
        gateway = RunningGateway.start(settings("g2")).ready();
        QuarantineBatch.Entry short1 = new QuarantineBatch.Entry(
                entry.id(), entry.at(), "t", null, "malformed", "", 3, entry.sha256(), "", null);
        backend.replay(short1, null);
        assertThat(result(2).reason()).isEqualTo("no-bytes");
        backend.replay(short1, new byte[] {1, 2, 3});
        assertThat(result(3).reason()).isEqualTo("damaged");
    }
}
