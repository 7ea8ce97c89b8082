package care.nowalls.gateway.edge;

import care.nowalls.ops.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real broker of another maker, with passwords, an ACL, and a log of every packet. */
public final class Mosquitto implements AutoCloseable {
    private final Path folder;
    private final int port = Ports.free();
    private Process process;

    private Mosquitto(Path folder) {
        this.folder = folder;
    }

    /** Skips the test, saying so, on a machine without Mosquitto. */
    public static Mosquitto start(Path folder, String gatewayPassword, List<Registered> devices) throws IOException {
        return start(folder, gatewayPassword, devices, "");
    }

    /** With more lines in its configuration. */
    public static Mosquitto start(Path folder, String gatewayPassword, List<Registered> devices, String more)
            throws IOException {
        Path program = program("mosquitto");
        Assumptions.assumeTrue(program != null, "mosquitto is not installed: its tests are skipped");
        Mosquitto broker = new Mosquitto(Files.createDirectories(folder));
        broker.writePasswords(gatewayPassword, devices);
        broker.writeConfiguration(more);
        broker.begin();
        return broker;
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** All it has logged, from the first start on. */
    public String log() throws IOException {
        Path log = folder.resolve("mosquitto.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    public long logged(String part) throws IOException {
        return log().lines().filter(line -> line.contains(part)).count();
    }

    /** Starts it, with the sessions of its last run. */
    public void begin() throws IOException {
        process = new ProcessBuilder(
                        String.valueOf(program("mosquitto")),
                        "-c",
                        folder.resolve("conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
        Until.holds("mosquitto listens", () -> !Ports.isFree(port));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writePasswords(String gatewayPassword, List<Registered> devices) throws IOException {
        StringBuilder lines = new StringBuilder("gateway:" + gatewayPassword + "\n");
        devices.forEach(device ->
                lines.append(device.id()).append(':').append(device.password()).append('\n'));
        Path passwords = Files.writeString(folder.resolve("passwords"), lines);
        try {
            int result = new ProcessBuilder(String.valueOf(program("mosquitto_passwd")), "-U", passwords.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (result != 0) {
                throw new IOException("mosquitto_passwd answered " + result);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void writeConfiguration(String more) throws IOException {
        Files.writeString(folder.resolve("acl"), """
                pattern write nowalls/v1/%u/event
                pattern write nowalls/v1/%u/heartbeat
                pattern write nowalls/v1/%u/telemetry
                pattern write nowalls/v1/%u/strange
                pattern write nowalls/v1/%u/scaip
                pattern read nowalls/v1/%u/scaip/response
                pattern write application/%u/#
                pattern write zigbee2mqtt/%u/#
                pattern write tele/%u/#
                pattern read nowalls/v1/%u/command

                user gateway
                topic readwrite #
                """);
        Files.writeString(folder.resolve("conf"), """
                listener %d 127.0.0.1
                user root
                allow_anonymous false
                password_file %s/passwords
                acl_file %s/acl
                persistence true
                persistence_location %s/
                max_queued_messages 100000
                max_inflight_messages 1000
                log_type all
                log_dest file %s/mosquitto.log
                """.formatted(port, folder, folder, folder, folder) + more);
    }

    private static Path program(String name) {
        String path = String.valueOf(System.getenv("PATH")) + ":/usr/sbin";
        return Stream.of(path.split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
