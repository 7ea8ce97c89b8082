package care.nowalls.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.gateway.RunningGateway.Settings;
import care.nowalls.gateway.edge.Button;
import care.nowalls.gateway.edge.FakeBackend;
import care.nowalls.gateway.edge.Mosquitto;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.Secrets;
import care.nowalls.gateway.mqtt.BrokerTls;
import care.nowalls.ops.embedded.Ports;
import care.nowalls.ops.embedded.TestAuthority;
import care.nowalls.ops.embedded.TestAuthority.Issued;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's way to a broker that demands TLS and a client certificate. */
class BrokerTlsTest {

    @TempDir
    Path folder;

    private final Registered device = Registered.fresh();
    private final FakeBackend backend = new FakeBackend();
    private TestAuthority authority;
    private Mosquitto broker;
    private int port;

    @BeforeEach
    void aBrokerThatAsksForCertificates() throws Exception {
        authority = TestAuthority.make(folder.resolve("pki"), "district");
        Issued own = authority.issue("broker");
        port = Ports.free();
        String listener = """

                listener %d 127.0.0.1
                cafile %s
                certfile %s
                keyfile %s
                require_certificate true
                """.formatted(port, authority.certificate(), own.certificate(), own.key());
        String password = new Secrets(folder.resolve("secrets")).token("gateway-mqtt-password");
        broker = Mosquitto.start(folder.resolve("broker"), password, List.of(device), listener);
        backend.knows(device.directoryEntry());
    }

    @AfterEach
    void end() {
        broker.close();
        backend.close();
    }

    private Settings settings() {
        return Settings.of(folder, "g1", backend.address(), "ssl://127.0.0.1:" + port, "redis://127.0.0.1:1");
    }

    @Test
    void aPressArrivesOverTls() throws Exception {
        Issued own = authority.issue("gateway");
        Settings secure = settings().with(authority.certificate(), own.certificate(), own.key());
        try (RunningGateway gateway = RunningGateway.start(secure).ready();
                Button button = Button.connect(broker.url(), device)) {
            button.press("{\"id\":\"t1\",\"type\":\"sos\"}");

            Until.holds("stored", () -> backend.storedEventIds().contains("t1"));
            Until.holds("received heard", () -> button.heard("received", "t1"));
        }
    }

    @Test
    void aBrokerOfAnotherAuthorityIsNotTrusted() throws Exception {
        TestAuthority other = TestAuthority.make(folder.resolve("other"), "other");
        Issued own = authority.issue("gateway");
        try (RunningGateway gateway =
                RunningGateway.start(settings().with(other.certificate(), own.certificate(), own.key()))) {
            Until.holds(
                    "the broker saw it leave",
                    () -> broker.log().contains("OpenSSL Error") || broker.log().contains("alert"));
            assertThat(gateway.wiring.alarms.up()).isFalse();
        }
    }

    @Test
    void filesThatDoNotFitAreNamedAtTheStart() throws Exception {
        Issued own = authority.issue("gateway");
        Path notAKey = Files.writeString(folder.resolve("not-a-key"), "x");

        assertThatThrownBy(() -> BrokerTls.of(Optional.empty(), Optional.of(own.certificate()), Optional.empty()))
                .hasMessageContaining("together");
        assertThatThrownBy(() -> BrokerTls.of(Optional.empty(), Optional.of(own.certificate()), Optional.of(notAKey)))
                .hasMessageContaining("not-a-key");
        assertThatThrownBy(
                        () -> BrokerTls.of(Optional.of(folder.resolve("absent")), Optional.empty(), Optional.empty()))
                .hasMessageContaining("absent");
    }
}
