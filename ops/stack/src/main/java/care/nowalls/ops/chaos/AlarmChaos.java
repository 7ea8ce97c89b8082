package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.Columns;
import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/chaos alarms}: no press is lost or doubled whatever single thing breaks. */
@Command(
        name = "alarms",
        description = {
            "Devices press while one thing after another breaks: a row for each fault.",
            "Cuts of the network need a stack started with ops/up --relays; its --nodes are found by themselves."
        },
        mixinStandardHelpOptions = true)
final class AlarmChaos implements Callable<Integer> {

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--fault", split = ",", paramLabel = "NAME", description = "These faults, such as kill-backend.")
    private List<String> faults = List.of();

    @Option(names = "--all", description = "Every fault there is; without it and --fault, nine of them.")
    private boolean all;

    @Option(names = "--rate", description = "So many presses each second (default 200).")
    private int rate = 200;

    @Option(names = "--devices", description = "Of so many devices (default 200).")
    private int devices = 200;

    @Option(names = "--lasts", description = "Seconds that a stop or a cut lasts (default 30).")
    private int lasts = 30;

    @Option(names = "--calm", description = "Seconds before it (default 3).")
    private int calm = 3;

    @Option(names = "--after", description = "Seconds after it (default 10).")
    private int after = 10;

    @Option(names = "--limit", description = "Seconds to wait for the last answer (default 120).")
    private int limit = 120;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        List<Breaking> chosen = chosen(new Breakings(Duration.ofSeconds(lasts)));
        Trial trial = new Trial(
                stack,
                ofDifferentResidents(DemoDevice.all(stack.folder()), devices),
                rate,
                Duration.ofSeconds(calm),
                Duration.ofSeconds(after),
                Duration.ofSeconds(limit));
        int widest = chosen.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        Columns columns = new Columns(Row.COLUMNS);
        System.out.println(columns.head(widest));
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean whole = true;
        for (Breaking breaking : chosen) {
            String hindrance = hindrance(breaking);
            if (!hindrance.isEmpty()) {
                System.out.println("| " + breaking.name() + ": not possible here: " + hindrance);
                rows.add(Map.of("fault", breaking.name(), "not possible", hindrance));
                continue;
            }
            Row row = trial.run(breaking);
            JournalFull.restore(new Site(stack));
            System.out.println(columns.row(row.cells(), widest));
            rows.add(row.cells());
            whole &= row.holds();
        }
        return report(rows, whole);
    }

    private List<Breaking> chosen(Breakings breakings) throws IOException {
        if (!faults.isEmpty()) {
            return breakings.named(faults);
        }
        return all ? breakings.all() : breakings.usual();
    }

    /** Why it cannot be tried on this stack, or nothing. */
    private String hindrance(Breaking breaking) throws IOException {
        if (breaking.harm() instanceof JournalFull && !JournalFull.possible()) {
            return "a disk of its own needs root";
        }
        boolean cuts = breaking.name().matches("(half-open|drop|reset|delay)-.*");
        return cuts && new Site(stack).network().isEmpty() ? "needs ops/up --relays" : "";
    }

    private int report(List<Map<String, Object>> rows, boolean whole) throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("per second", rate);
        figures.put("devices", devices);
        figures.put("nodes", new Site(stack).servers("gateway-").size());
        figures.put("passed", whole);
        Figures.print(figures);
        figures.put("rows", rows);
        Figures.write(stack.folder().resolve("chaos-alarms.json"), figures);
        return whole ? 0 : 1;
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
}
