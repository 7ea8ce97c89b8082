package care.nowalls.ops.bench.floor;

import care.nowalls.ops.stack.CannotStart;
import care.nowalls.ops.tools.Listening;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The floor of a page, running: bare Quarkus with the same token check and one query, beside the product's servers. */
public final class PageFloor implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private PageFloor(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port; returns when it answers. */
    public static PageFloor start(RunningStack stack) throws IOException, InterruptedException {
        Path jar =
                Path.of(System.getProperty("nowalls.repository", "."), "ops/floor/target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart("The floor " + jar + " is not built; run ops/up once without --no-build.");
        }
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx768m",
                "-XX:+UseCompactObjectHeaders",
                "-jar",
                jar.toString());
        builder.environment().putAll(settings(stack, port));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(stack.folder().resolve("floor.log").toFile())
                .start();
        PageFloor floor = new PageFloor(process, port);
        if (!Listening.within(START, port, process::isAlive)) {
            floor.close();
            throw new IOException(
                    "The floor did not start; see " + stack.folder().resolve("floor.log"));
        }
        return floor;
    }

    private static Map<String, String> settings(RunningStack stack, int port) throws IOException {
        return Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "NOWALLS_SECRETS", stack.folder().resolve("secrets").toString(),
                "QUARKUS_DATASOURCE_USERNAME", "nowalls",
                "QUARKUS_DATASOURCE_PASSWORD", stack.secret("postgres-password"),
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + stack.address("postgres") + "/nowalls");
    }

    /** Its one page: the newest fifty orders. */
    public URI page() {
        return URI.create("http://127.0.0.1:" + port + "/floor/orders");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
