package care.nowalls.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Optional<Tls> tls;

    /**
     * A second listener, for TLS.
     *
     * @param port on 127.0.0.1
     * @param certificate PEM file of the broker's certificate and its chain
     * @param key PEM file (PKCS #8) of its key
     * @param clientAuthorities PEM file of the authorities whose certificates a client may show instead of a password
     */
    public record Tls(int port, Path certificate, Path key, Optional<Path> clientAuthorities) {

        /** {@code broker.crt} and {@code broker.key} of a folder, if they are there, and {@code clients-ca.crt}. */
        public static Optional<Tls> in(Path folder, int port) {
            Path certificate = folder.resolve("broker.crt");
            Path authorities = folder.resolve("clients-ca.crt");
            return Files.isRegularFile(certificate)
                    ? Optional.of(new Tls(
                            port,
                            certificate,
                            folder.resolve("broker.key"),
                            Files.isRegularFile(authorities) ? Optional.of(authorities) : Optional.empty()))
                    : Optional.empty();
        }
    }

    /**
     * @param folder for queued and retained messages
     * @param port on 127.0.0.1
     * @param passwordFile holds the password of the account {@code gateway}
     * @param hooks addresses of the gateways' {@code /broker/v1/authenticate}, asked in this order
     */
    public BrokerServer(Path folder, int port, Path passwordFile, List<URI> hooks) {
        this(folder, port, passwordFile, hooks, Optional.empty());
    }

    /** The same with a listener for TLS besides. */
    public BrokerServer(Path folder, int port, Path passwordFile, List<URI> hooks, Optional<Tls> tls) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.passwordFile = passwordFile.toAbsolutePath();
        this.hooks = List.copyOf(hooks);
        this.tls = tls;
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
        List<String> command = new ArrayList<>(List.of(
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
                hookList));
        tls.ifPresent(secure -> command.addAll(arguments(secure)));
        return command;
    }

    private static List<String> arguments(Tls secure) {
        List<String> arguments = new ArrayList<>(List.of(
                Integer.toString(secure.port()),
                secure.certificate().toAbsolutePath().toString(),
                secure.key().toAbsolutePath().toString()));
        secure.clientAuthorities()
                .ifPresent(file -> arguments.add(file.toAbsolutePath().toString()));
        return arguments;
    }

    @Override
    public boolean isReady() {
        try (Socket socket = Ports.connect(port, 3000)) {
            String password = Files.readString(passwordFile).strip();
            boolean admits = MqttProbe.admits(socket, "gateway-probe", "gateway", password);
            return admits && tls.stream().noneMatch(secure -> Ports.isFree(secure.port()));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
