package care.nowalls.ops.bench;

import care.nowalls.ops.stack.StackFile;
import care.nowalls.ops.tools.Database;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/bench heartbeats}: what heartbeats cost a gateway, beside a subscriber that only counts them. */
@Command(
        name = "heartbeats",
        description =
                "CPU of a gateway per 100,000 heartbeats beside a bare counting subscriber, and the highest rate.",
        mixinStandardHelpOptions = true)
final class HeartbeatBench implements Callable<Integer> {

    private static final Duration SETTLE = Duration.ofSeconds(20);

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--devices", description = "So many devices (default 10000).")
    private int devices = 10_000;

    @Option(names = "--connections", description = "On so many connections (default 1000).")
    private int connections = 1_000;

    @Option(names = "--rates", split = ",", description = "Rates to try, each second (default 1000,2000,4000,8000).")
    private List<Integer> rates = List.of(1_000, 2_000, 4_000, 8_000);

    @Option(names = "--seconds", description = "At each rate (default 30).")
    private int seconds = 30;

    private final HttpClient http = HttpClient.newHttpClient();

    /** What stands at one moment. */
    private record Reading(long sent, long gateway, long counter, Duration gatewayCpu, Duration counterCpu) {}

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException, ExecutionException {
        List<StackFile.Running> gateways = stack.file().processes().stream()
                .filter(process -> process.name().startsWith("gateway-"))
                .toList();
        String broker = stack.address("mqtt");
        String mqtt = stack.secret("gateway-mqtt-password");
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Connection database = Database.of(stack)) {
            List<String> ids = BenchDevices.install(database, devices);
            try (Counter counter = Counter.start(broker, mqtt);
                    Heartbeats beats = new Heartbeats(broker, mqtt, ids, connections)) {
                LockSupport.parkNanos(Duration.ofSeconds(5).toNanos()); // the directory's next refresh
                Rig rig = new Rig(gateways, counter, beats);
                figures.put("devices", ids.size());
                figures.put("connections", connections);
                measureAll(rig, figures);
            } finally {
                BenchDevices.retire(database);
            }
        }
        Figures.print(figures);
        Figures.write(stack.folder().resolve("bench-heartbeats.json"), figures);
        return figures.containsKey("highest rate taken") ? 0 : 1;
    }

    private record Rig(List<StackFile.Running> gateways, Counter counter, Heartbeats beats) {}

    /** The first rate runs once unmeasured, so that neither side is charged for its compiler. */
    private void measureAll(Rig rig, Map<String, Object> figures)
            throws IOException, InterruptedException, ExecutionException {
        rig.beats().run(rates.getFirst(), seconds, new AtomicBoolean()).get();
        settled(rig);
        for (int rate : rates) {
            Reading before = read(rig);
            long start = System.nanoTime();
            rig.beats().run(rate, seconds, new AtomicBoolean()).get();
            double took = (System.nanoTime() - start) / 1e9;
            Reading after = settled(rig);
            if (!note(rate, took, before, after, figures)) {
                return;
            }
        }
    }

    /** False when something was lost or the rate could not be sent: higher ones are not tried. */
    private static boolean note(int rate, double took, Reading before, Reading after, Map<String, Object> figures) {
        long sent = after.sent() - before.sent();
        long lost = sent - (after.gateway() - before.gateway());
        String at = "at " + rate + "/s: ";
        double gateway = per100k(after.gatewayCpu().minus(before.gatewayCpu()), sent);
        double counter = per100k(after.counterCpu().minus(before.counterCpu()), sent);
        figures.put(at + "sent", sent);
        figures.put(at + "sent each second", Math.round(sent / took));
        figures.put(at + "lost by the gateway", lost);
        figures.put(at + "lost by the counter", sent - (after.counter() - before.counter()));
        figures.put(at + "gateway CPU s / 100,000", gateway);
        figures.put(at + "counter CPU s / 100,000", counter);
        figures.put(at + "ratio", Math.round(100 * gateway / counter) / 100.0);
        boolean taken = lost == 0 && sent / took > 0.98 * rate;
        if (taken) {
            figures.put("highest rate taken", rate);
        }
        return taken;
    }

    private static double per100k(Duration cpu, long sent) {
        return Math.round(cpu.toMillis() / 1e3 * 100_000 / sent * 100) / 100.0;
    }

    /** When everything sent has arrived, or nothing more comes for a while. */
    private Reading settled(Rig rig) throws IOException, InterruptedException {
        long end = System.nanoTime() + SETTLE.toNanos();
        Reading now = read(rig);
        long base = now.sent() - now.gateway();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            Reading next = read(rig);
            boolean quiet = next.gateway() == now.gateway() && next.counter() == now.counter();
            now = next;
            if (quiet && now.sent() - now.gateway() <= base) {
                return now;
            }
        }
        return now;
    }

    private Reading read(Rig rig) throws IOException, InterruptedException {
        long heard = 0;
        Duration cpu = Duration.ZERO;
        for (StackFile.Running gateway : rig.gateways()) {
            heard += heard(gateway.port());
            cpu = cpu.plus(cpu(gateway.pid()));
        }
        return new Reading(
                rig.beats().sent(),
                heard,
                rig.counter().count(),
                cpu,
                cpu(rig.counter().pid()));
    }

    private long heard(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("nowalls_gateway_signs_of_life"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToLong(number -> (long) Double.parseDouble(number))
                .sum();
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("process " + pid + " is gone"));
    }
}
