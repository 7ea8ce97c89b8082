package care.nowalls.ops.chaos;

import care.nowalls.ops.embedded.Signals;
import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/chaos alarms}: no press is lost or doubled while a backend, a gateway and PostgreSQL are killed. */
@Command(
        name = "alarms",
        description = "1,000 presses of 200 devices at 50/s; backend-1, gateway-1 and postgres are killed meanwhile.",
        mixinStandardHelpOptions = true)
final class AlarmChaos implements Callable<Integer> {

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--presses", description = "So many presses (default 1000).")
    private int presses = 1000;

    @Option(names = "--devices", description = "Of so many devices (default 200).")
    private int devices = 200;

    @Option(names = "--rate", description = "So many each second (default 50).")
    private int rate = 50;

    @Option(names = "--limit", description = "Seconds to wait for the last answer (default 180).")
    private int limit = 180;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        List<DemoDevice> chosen = ofDifferentResidents(DemoDevice.all(stack.folder()), devices);
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(8);
        try (Presses sent = new Presses(stack.address("mqtt"), chosen, timer)) {
            sent.begin(presses, rate);
            long quarter = presses * 1000L / rate / 4;
            kill(timer, "backend-1", quarter);
            kill(timer, "gateway-1", 2 * quarter);
            kill(timer, "postgres", 3 * quarter);
            TimeUnit.MILLISECONDS.sleep(4 * quarter);
            sent.awaitAll(Duration.ofSeconds(limit));
            return report(sent);
        }
    }

    private static List<DemoDevice> ofDifferentResidents(List<DemoDevice> all, int count) throws IOException {
        Set<String> residents = new HashSet<>();
        List<DemoDevice> chosen = all.stream()
                .filter(device -> device.codec().equals("canonical") && device.residentId() != null)
                .filter(device -> residents.add(String.valueOf(device.residentId())))
                .limit(count)
                .toList();
        if (chosen.size() < count) {
            throw new IOException("Only " + chosen.size() + " demo devices belong to different residents.");
        }
        return chosen;
    }

    private void kill(ScheduledExecutorService timer, String name, long afterMillis) {
        var _ = timer.schedule(
                () -> {
                    long pid = stack.file().processes().stream()
                            .filter(process -> process.name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .pid();
                    Signals.send(pid, "KILL");
                    System.out.println("killed " + name + " (" + pid + ")");
                    return pid;
                },
                afterMillis,
                TimeUnit.MILLISECONDS);
    }

    private int report(Presses sent) throws IOException, SQLException {
        Counts counts = Counts.of(stack, sent.eventIds());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("presses", presses);
        figures.put("received", sent.received());
        figures.put("signals stored", counts.signals());
        figures.put("incidents", counts.incidents());
        figures.put("duplicates", counts.duplicates());
        figures.putAll(Figures.latency("received after", sent.latencies()));
        boolean whole = sent.received() == presses
                && counts.signals() == presses
                && counts.incidents() == devices
                && counts.duplicates() == 0;
        figures.put("passed", whole);
        Figures.print(figures);
        Figures.write(stack.folder().resolve("chaos-alarms.json"), figures);
        return whole ? 0 : 1;
    }
}
