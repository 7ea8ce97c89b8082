package care.nowalls.ops.chaos;

import care.nowalls.ops.embedded.Signals;
import care.nowalls.ops.stack.StackFile;
import care.nowalls.ops.tools.DataFolders;
import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import java.io.IOException;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ops/chaos alarms}: no press is lost or doubled while a backend, a gateway and PostgreSQL are killed. */
@Command(
        name = "alarms",
        description = "1,000 presses of 200 devices at 50/s; backend-1, gateway-1 and postgres are killed meanwhile.",
        mixinStandardHelpOptions = true)
final class AlarmChaos implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running stack (default .nowalls).")
    private @Nullable Path data;

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
        Path folder = DataFolders.chosen(data);
        StackFile stack = StackFile.read(folder);
        List<DemoDevice> chosen = ofDifferentResidents(DemoDevice.all(folder), devices);
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(8);
        try (Presses sent = new Presses(String.valueOf(stack.addresses().get("mqtt")), chosen, timer)) {
            sent.begin(presses, rate);
            long quarter = presses * 1000L / rate / 4;
            kill(timer, folder, "backend-1", quarter);
            kill(timer, folder, "gateway-1", 2 * quarter);
            kill(timer, folder, "postgres", 3 * quarter);
            TimeUnit.MILLISECONDS.sleep(4 * quarter);
            sent.awaitAll(Duration.ofSeconds(limit));
            return report(folder, stack, sent);
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

    private static void kill(ScheduledExecutorService timer, Path folder, String name, long afterMillis) {
        var _ = timer.schedule(
                () -> {
                    long pid = StackFile.read(folder).processes().stream()
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

    private int report(Path folder, StackFile stack, Presses sent) throws IOException, SQLException {
        Counts counts = Counts.of(folder, stack, sent.eventIds());
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
        Figures.write(folder.resolve("chaos-alarms.json"), figures);
        return whole ? 0 : 1;
    }
}
