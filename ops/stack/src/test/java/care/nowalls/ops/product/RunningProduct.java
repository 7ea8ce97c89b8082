package care.nowalls.ops.product;

import care.nowalls.ops.stack.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The whole product, started as a person starts it: {@code ops/up} on free ports with a data folder of its own. */
final class RunningProduct implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> PORTS = List.of(8080, 8081, 8082, 1883, 15432, 16379);
    private static final long START_SECONDS = 180;

    private final Path repository;
    private final Path data;
    private final int offset;
    private final Process up;

    private RunningProduct(Path repository, Path data, int offset, Process up) {
        this.repository = repository;
        this.data = data;
        this.offset = offset;
        this.up = up;
    }

    /** Returns when {@code NoWalls is ready} was printed; fails with the last lines when it is not in three minutes. */
    static RunningProduct start(Path repository, Path folder) throws IOException {
        int offset = freeOffset();
        Path log = Files.createDirectories(folder).resolve("up.log");
        Path data = folder.resolve("data");
        Process up = new ProcessBuilder(
                        repository.resolve("ops/up").toString(),
                        "--no-build",
                        "--fresh",
                        "--data",
                        data.toString(),
                        "--port-offset",
                        String.valueOf(offset))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningProduct product = new RunningProduct(repository, data, offset, up);
        try {
            until(
                    "ops/up to be ready",
                    START_SECONDS,
                    () -> !up.isAlive() || read(log).contains("NoWalls is ready"));
            if (!up.isAlive()) {
                throw new AssertionError("ops/up ended: " + read(log));
            }
        } catch (AssertionError e) {
            product.close();
            throw new AssertionError(e.getMessage() + "\n" + read(log), e);
        }
        return product;
    }

    String console() {
        return "http://127.0.0.1:" + (8080 + offset);
    }

    String phonePage() {
        return "http://127.0.0.1:" + (8081 + offset);
    }

    String gateway() {
        return "http://127.0.0.1:" + (8082 + offset);
    }

    /** What the application at that address measures, in the form of Prometheus. */
    String metrics(String application) {
        return RestAssured.given().get(application + "/q/metrics").asString();
    }

    /** The demo account of that name. */
    JsonNode account(String username) {
        return accounts(account -> account.path("username").asText().equals(username))
                .findFirst()
                .orElseThrow();
    }

    Stream<JsonNode> accounts(Predicate<JsonNode> which) {
        return list("demo-accounts.json").filter(which);
    }

    /** Id of the n-th SOS button. */
    String button(int n) {
        return list("demo-devices.json")
                .filter(device -> device.path("kind").asText().equals("SOS_BUTTON"))
                .skip(n)
                .findFirst()
                .orElseThrow()
                .path("deviceId")
                .asText();
    }

    /** {@code ops/press}: its exit code, 0 when the device heard {@code received}. */
    int press(String deviceId) throws IOException, InterruptedException {
        return pressing(deviceId, 0).exitCode();
    }

    /** {@code ops/press} that goes on listening for {@code acknowledged}. */
    Script pressing(String deviceId, int listenSeconds) throws IOException {
        Path log = Files.createTempFile(data, "press", ".log");
        return new Script(run(log, "ops/press", deviceId, "sos", "--listen", String.valueOf(listenSeconds)), log);
    }

    /** {@code ops/seed} with a scale and a seed: exit code 0 when the ledger is sound afterwards. */
    Script seed(String scale, int seed) throws IOException {
        Path log = Files.createTempFile(data, "seed", ".log");
        return new Script(run(log, "ops/seed", "--scale", scale, "--seed", String.valueOf(seed)), log);
    }

    /** Another {@code ops/up} on the same data folder. */
    Script anotherUp() throws IOException {
        Path log = Files.createTempFile(data, "up", ".log");
        return new Script(run(log, "ops/up", "--no-build"), log);
    }

    private Process run(Path log, String script, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(repository.resolve(script).toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /**
     * A script at work.
     *
     * @param process of the script
     * @param log what it prints
     */
    record Script(Process process, Path log) {

        /** Waits for its end, two minutes at most: -1. */
        int exitCode() throws InterruptedException {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        }

        String said() {
            return read(log);
        }
    }

    /** Rows of a query on the product's own database, columns separated by a blank. */
    List<String> rows(String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + (15_432 + offset) + "/nowalls";
        try (Connection connection = DriverManager.getConnection(
                        url, "nowalls", Files.readString(Secrets.file(data, "postgres-password")));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join(" ", columns));
            }
            return lines;
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks it to stop as Ctrl-C does; the processes that are still there 30 seconds later. */
    List<ProcessHandle> stop() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(up.toHandle()), up.descendants()).toList();
        up.destroy();
        try {
            until("everything to stop", 30, () -> all.stream().noneMatch(ProcessHandle::isAlive));
        } catch (AssertionError e) {
            return all.stream().filter(ProcessHandle::isAlive).toList();
        }
        return List.of();
    }

    /** Whether anybody still listens where it did. */
    boolean portsAreFree() {
        return PORTS.stream().allMatch(port -> isFree(port + offset));
    }

    @Override
    public void close() {
        stop().forEach(ProcessHandle::destroyForcibly);
    }

    static void until(String what, long seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + seconds + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private Stream<JsonNode> list(String file) {
        try {
            JsonNode all = JSON.readTree(data.resolve(file).toFile());
            return StreamSupport.stream(all.spliterator(), false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(20_000, offset -> offset + 137)
                .limit(60)
                .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            String[] lines = Files.readString(file).split("\n", -1);
            return String.join("\n", Arrays.copyOfRange(lines, Math.max(0, lines.length - 30), lines.length));
        } catch (IOException e) {
            return "";
        }
    }
}
