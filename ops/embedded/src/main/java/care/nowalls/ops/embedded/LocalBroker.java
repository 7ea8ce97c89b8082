package care.nowalls.ops.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An MQTT broker that runs until it is closed or this JVM ends. */
public final class LocalBroker implements AutoCloseable {

    private final BrokerServer server;
    private final RunningServer running;
    private final String password;

    private LocalBroker(BrokerServer server, RunningServer running, String password) {
        this.server = server;
        this.running = running;
        this.password = password;
    }

    /**
     * Starts it with the data folder {@code directory/broker} and the gateways' password of
     * {@code directory/secrets/gateway-mqtt-password}, which is made when missing.
     *
     * @param hooks addresses of the gateways' {@code /broker/v1/authenticate}; they need not answer yet
     */
    public static LocalBroker start(Path directory, int port, List<URI> hooks) throws IOException {
        return start(directory, port, hooks, Optional.empty());
    }

    /** The same with a listener for TLS besides. */
    public static LocalBroker start(Path directory, int port, List<URI> hooks, Optional<BrokerServer.Tls> tls)
            throws IOException {
        Path secret = directory.resolve("secrets").resolve("gateway-mqtt-password");
        if (!Files.exists(secret)) {
            Files.createDirectories(secret.getParent());
            Files.writeString(secret, Passwords.random());
        }
        BrokerServer server = new BrokerServer(directory.resolve("broker"), port, secret, hooks, tls);
        RunningServer running = RunningServer.start(server, server.folder().resolve("broker.log"));
        return new LocalBroker(server, running, Files.readString(secret).strip());
    }

    public int port() {
        return server.port();
    }

    public long pid() {
        return running.pid();
    }

    /** {@code tcp://127.0.0.1:<port>}. */
    public String url() {
        return "tcp://127.0.0.1:" + port();
    }

    /** Of the account {@code gateway}; its client ids begin {@code gateway-}. */
    public String gatewayPassword() {
        return password;
    }

    @Override
    public void close() {
        running.close();
    }
}
