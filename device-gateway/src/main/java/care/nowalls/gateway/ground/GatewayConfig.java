package care.nowalls.gateway.ground;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gateway's settings, each also an environment variable: {@code NOWALLS_DATA}, {@code NOWALLS_MQTT_URL} … */
@ConfigMapping(prefix = "nowalls")
public interface GatewayConfig {

    /** Folder of this node's own files: journal, quarantine, directory. */
    @WithDefault(".nowalls/gateway-1")
    Path data();

    /** Folder of the secrets shared by the nodes of one installation. */
    @WithDefault(".nowalls/secrets")
    Path secrets();

    /** Name of this node; part of the fixed client id of its broker session, so it must never be shared. */
    @WithDefault("gateway-1")
    String node();

    /** Demo time, see {@code ClockSetting}; absent in production. */
    Optional<String> clock();

    /** Backends in the order in which they are tried. */
    @WithDefault("http://127.0.0.1:8080")
    List<URI> backendUrls();

    /** How often this gateway's canary presses; zero: never. */
    @WithDefault("PT60S")
    Duration canaryInterval();

    /** MQTT 5 broker, {@code tcp://} or {@code ssl://}. */
    @WithDefault("tcp://127.0.0.1:1883")
    String mqttUrl();

    /** PEM file of the authorities whose broker certificates are trusted; those of the Java runtime when absent. */
    Optional<Path> mqttCa();

    /** PEM file of this gateway's own certificate and its chain, where the broker asks for one. */
    Optional<Path> mqttCertificate();

    /** PEM file (PKCS #8) of the key to that certificate. */
    Optional<Path> mqttKey();
}
