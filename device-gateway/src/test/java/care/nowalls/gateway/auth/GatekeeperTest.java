package care.nowalls.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.directory.DirectoryFile;
import care.nowalls.gateway.directory.DirectoryKey;
import care.nowalls.gateway.directory.DirectoryRefresh;
import care.nowalls.gateway.edge.FakeBackend;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.ground.Secrets;
import care.nowalls.gateway.uplink.Backend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatekeeperTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final Registered device = Registered.fresh();
    private final Registered retired = Registered.fresh();
    private final FakeBackend backend = new FakeBackend();
    private final Refusals refusals = new Refusals(CLOCK);
    private DirectoryRefresh refresh;
    private Gatekeeper gatekeeper;

    @BeforeEach
    void aDirectory() throws Exception {
        Directory directory =
                Directory.open(new DirectoryFile(folder, DirectoryKey.in(new Secrets(folder)), CLOCK), CLOCK);
        directory.update(
                new DirectoryDelta(1, true, List.of(device.directoryEntry(), retired.directoryEntry("RETIRED", 60))));
        backend.knows(device.directoryEntry());
        backend.knows(retired.directoryEntry("RETIRED", 60));
        refresh = new DirectoryRefresh(directory, new Backend(List.of(backend.address()), "token"));
        gatekeeper = new Gatekeeper(directory, refresh, "gateway-secret", refusals);
        refresh.start();
    }

    @AfterEach
    void end() {
        refresh.close();
        backend.close();
    }

    private boolean admits(String clientId, String username, String password) {
        return gatekeeper
                .mayConnect(Login.of(clientId, username, password))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    @Test
    void aDeviceComesInWithItsPasswordUnderItsOwnName() {
        String id = device.id().toString();
        assertThat(admits(id, id, device.password())).isTrue();
        assertThat(admits(id + ":pub", id, device.password())).isTrue();
        assertThat(admits(id, id, device.password() + "x")).isFalse();
        assertThat(admits(id, id, "")).isFalse();
        assertThat(admits(id + "x", id, device.password())).isFalse();
        assertThat(admits("gateway-1", id, device.password())).isFalse();
    }

    @Test
    void aRetiredDeviceAndANobodyDoNot() {
        String id = retired.id().toString();
        assertThat(admits(id, id, retired.password())).isFalse();
        assertThat(admits("nobody", "nobody", "x")).isFalse();
    }

    @Test
    void theGatewaysAccountNeedsItsPasswordAndAGatewaysClientId() {
        assertThat(admits("gateway-1-alarm", "gateway", "gateway-secret")).isTrue();
        assertThat(admits("gateway-1-alarm", "gateway", "other")).isFalse();
        assertThat(admits("device", "gateway", "gateway-secret")).isFalse();
    }

    @Test
    void aDeviceThatWasRegisteredAMomentAgoIsLookedUp() {
        Registered fresh = Registered.fresh();
        backend.knows(fresh.directoryEntry());

        assertThat(admits(fresh.id().toString(), fresh.id().toString(), fresh.password()))
                .isTrue();
    }

    @Test
    void refusalsComeSlowerAndTheRightPasswordNeverWaits() {
        for (int i = 0; i < 5; i++) {
            refusals.note("guessed", false);
        }
        assertThat(refusals.note("guessed", false)).isEqualTo(Duration.ofMillis(250));
        assertThat(refusals.note("guessed", true)).isEqualTo(Duration.ZERO);
        assertThat(refusals.note("guessed", false)).isEqualTo(Duration.ZERO);
    }
}
