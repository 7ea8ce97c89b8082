package care.nowalls.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An MQTT 5 and 3.1.1 broker on 127.0.0.1 in a JVM of its own. The account {@code gateway} has the password of a file and
 * may do everything; about devices it asks the gateways.
 */
public final class BrokerServer implements Server {

    private final Path folder;
    private final int port;
    private final Path passwordFile;
    private final List<URI> hooks;

    /**
     * @param folder for queued and retained messages
     * @param port on 127.0.0.1
     * @param passwordFile holds the password of the account {@code gateway}
     * @param hooks addresses of the gateways' {@code /broker/v1/authenticate}, asked in this order
     */
    public BrokerServer(Path folder, int port, Path passwordFile, List<URI> hooks) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.passwordFile = passwordFile.toAbsolutePath();
        this.hooks = List.copyOf(hooks);
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.isRegularFile(passwordFile)) {
            throw new ServerFailed("The broker needs the file " + passwordFile + ".");
        }
    }

    @Override
    public List<String> command() {
        String hookList = hooks.stream().map(URI::toString).collect(Collectors.joining(","));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                BrokerLibraries.classPath(),
                "care.nowalls.ops.broker.Broker",
                folder.toString(),
                Integer.toString(port),
                passwordFile.toString(),
                hookList);
    }

    @Override
    public boolean isReady() {
        try (Socket socket = Ports.connect(port, 3000)) {
            String password = Files.readString(passwordFile).strip();
            return MqttProbe.admits(socket, "gateway-probe", "gateway", password);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
