package care.nowalls.ops.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return tool("press", 60, deviceId, "sos");
    }

    /** {@code ops/seed} with a scale and a seed: its exit code, 0 when the ledger is sound afterwards. */
    int seed(String scale, int seed) throws IOException, InterruptedException {
        return tool("seed", 120, "--scale", scale, "--seed", String.valueOf(seed));
    }

    /** What the tool of that name printed last. */
    String said(String name) {
        return read(data.resolve(name + ".log"));
    }

    private int tool(String name, long seconds, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(repository.resolve("ops").resolve(name).toString());
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(arguments));
        Process tool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve(name + ".log").toFile())
                .start();
        if (!tool.waitFor(seconds, TimeUnit.SECONDS)) {
            tool.destroyForcibly();
            return -1;
        }
        return tool.exitValue();
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
