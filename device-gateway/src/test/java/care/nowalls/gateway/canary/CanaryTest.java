package care.nowalls.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.RunningGateway;
import care.nowalls.gateway.RunningGateway.Settings;
import care.nowalls.gateway.edge.FakeBackend;
import care.nowalls.gateway.edge.Mosquitto;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canary on a real broker and a real journal; only the backend is played. */
class CanaryTest {

    private static final Duration OFTEN = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private final Registered bird = Registered.fresh();
    private final FakeBackend backend = new FakeBackend();
    private Mosquitto broker;
    private RunningGateway gateway;

    @BeforeEach
    void aDistrict() throws Exception {
        String password = new Secrets(folder.resolve("secrets")).token("gateway-mqtt-password");
        broker = Mosquitto.start(folder.resolve("broker"), password, List.of(bird));
        backend.keepsCanary(bird);
        gateway = RunningGateway.start(Settings.of(folder, "g1", backend.address(), broker.url(), "redis://127.0.0.1:1")
                        .with(OFTEN))
                .ready();
    }

    @AfterEach
    void end() throws Exception {
        gateway.close();
        broker.close();
        backend.close();
    }

    @Test
    void pressesAgainAndAgainLikeAnyDeviceUntilItHearsReceived() {
        Until.holds("two presses are stored", () -> backend.stored.size() >= 2);
        Until.holds("and heard back", () -> gateway.heardCanary() >= 2);
        assertThat(backend.stored).allMatch(press -> press.deviceId().equals(bird.id()));
        assertThat(backend.stored).extracting(SignalReport::type).containsOnly(SignalType.SOS);
    }

    @Test
    void fallsSilentWithTheBackendIsCountedAndComesBackByItself() {
        Until.holds("heard once", () -> gateway.heardCanary() >= 1);
        backend.down(503);
        Until.holds("a press waits in the journal", () -> gateway.pending() > 0);
        long heard = gateway.heardCanary();
        backend.up();
        Until.holds("heard again", () -> gateway.heardCanary() > heard);
        Until.holds("nothing waits", () -> gateway.pending() <= 1);
    }

    @Test
    void isNoDeviceWhoseSilenceWouldBeNoticed() {
        Until.holds("heard", () -> gateway.heardCanary() >= 1);
        assertThat(gateway.signsOfLife()).isZero();
    }
}
