package care.nowalls.ops.broker;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs one broker until it is told to stop.
 *
 * <p>Arguments: data folder, port on 127.0.0.1, file with the password of the account {@code gateway}, and the
 * addresses of the gateways' authentication hooks, separated by commas; and for TLS besides its port, the PEM files of
 * the broker's certificate and key and, if clients may show certificates, of their authorities.
 */
public final class Broker {

    /**
     * Messages that the broker sends to one client before it waits for an acknowledgement; its own 50 make a queue drain
     * at 50 per round trip, which under load is slower than one flooding device fills it.
     */
    private static final int IN_FLIGHT = 1_000;

    /** As many of them are read from a queue at once. */
    private static final int READ_AT_ONCE = 200;

    private Broker() {}

    /** See the class. Leaves with 1 and one sentence on standard error when the broker cannot start. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int port = Integer.parseInt(arguments[1]);
        Path passwordFile = Path.of(arguments[2]);
        List<URI> hooks =
                Arrays.stream(arguments[3].split(",")).map(URI::create).toList();
        List<String> secure = List.of(arguments).subList(4, arguments.length);
        String tls = secure.isEmpty() ? "" : TlsListener.of(folder, secure).xml();

        InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = IN_FLIGHT;
        InternalConfigurations.PUBLISH_POLL_BATCH_SIZE = READ_AT_ONCE;
        EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(configuration(folder, port, tls))
                .withDataFolder(Files.createDirectories(folder.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                .withEmbeddedExtension(extension(passwordFile, hooks))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop-broker"));
        try {
            broker.start().join();
        } catch (RuntimeException e) {
            System.err.println("The broker could not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Path configuration(Path folder, int port, String tls) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(configuration.resolve("config.xml"), BrokerConfiguration.xml(port, tls));
        return configuration;
    }

    private static EmbeddedExtension extension(Path passwordFile, List<URI> hooks) throws IOException {
        GatewayAccount account = GatewayAccount.read(passwordFile);
        Authentication authentication = new Authentication(account, new GatewayHooks(hooks));
        return EmbeddedExtension.builder()
                .withId("nowalls-authentication")
                .withName("NoWalls authentication")
                .withVersion("1")
                .withAuthor("NoWalls")
                .withPriority(1)
                .withStartPriority(1)
                .withExtensionMain(authentication)
                .build();
    }

    private static void stop(EmbeddedHiveMQ broker) {
        try {
            broker.close();
        } catch (Exception e) {
            System.err.println("The broker did not stop cleanly: " + e.getMessage());
        }
    }
}
