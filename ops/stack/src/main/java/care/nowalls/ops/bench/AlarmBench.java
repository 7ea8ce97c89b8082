package care.nowalls.ops.bench;

import care.nowalls.ops.bench.floor.Floors;
import care.nowalls.ops.tools.Columns;
import care.nowalls.ops.tools.Database;
import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import care.nowalls.ops.tools.SignedIn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/bench alarms}: from the moment a press is due to the event at the desk, beside the floors of the same run. */
@Command(
        name = "alarms",
        description = {
            "Presses at fixed rates while 10,000 devices send a heartbeat each 10 s; time counts from when each was due,",
            "to the device's received and to the event on the desk's live stream. The floors are of the same run."
        },
        mixinStandardHelpOptions = true)
final class AlarmBench implements Callable<Integer> {

    private static final int BEATING = 10_000;
    private static final int CONNECTIONS = 1_000;
    private static final int BEATS_PER_SECOND = 1_000;
    private static final int WHOLE_DAY = 86_400;

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--rates", split = ",", description = "Presses each second (default 50,200,500).")
    private List<Integer> rates = List.of(50, 200, 500);

    @Option(names = "--seconds", description = "At each rate (default 30).")
    private int seconds = 30;

    @Option(names = "--devices", description = "So many devices press (default 200).")
    private int devices = 200;

    @Option(names = "--no-heartbeats", description = "Without the 10,000 other devices.")
    private boolean quiet;

    @Option(names = "--busy", description = "With the backend's main pool exhausted by requests that do not end.")
    private boolean busy;

    @Option(names = "--search", description = "Raise the rate by a quarter until it is not sustained any more.")
    private boolean search;

    @Option(names = "--floor-count", description = "So many echoes and inserts for the floors (default 1000).")
    private int floorCount = 1000;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Columns columns = new Columns(AlarmRun.COLUMNS);

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        List<Double> echo = Floors.echo(stack, floorCount);
        List<Double> insert = Floors.insert(stack, floorCount);
        figures.putAll(Floors.durability(stack));
        figures.putAll(Floors.figures(echo, insert));
        double floor = Figures.percentile(echo, 0.99) + Figures.percentile(insert, 0.99);
        figures.put("echo p99 + insert p99", Math.round(floor * 10) / 10.0);
        figures.put("heartbeats/s", quiet ? 0 : BEATS_PER_SECOND);
        figures.put("main pool", busy ? "exhausted" : "free");
        Figures.print(figures);
        List<DemoDevice> pressing = DemoDevice.all(stack.folder()).stream()
                .filter(device -> device.codec().equals("canonical"))
                .limit(devices)
                .toList();
        boolean whole = quiet ? measured(pressing, floor) : withHeartbeats(pressing, floor);
        figures.put("rows", rows);
        Figures.write(stack.folder().resolve("bench-alarms.json"), figures);
        return whole ? 0 : 1;
    }

    private boolean withHeartbeats(List<DemoDevice> pressing, double floor)
            throws IOException, InterruptedException, SQLException {
        try (Connection database = Database.of(stack)) {
            List<String> ids = BenchDevices.install(database, BEATING);
            AtomicBoolean stop = new AtomicBoolean();
            try (Heartbeats beats =
                    new Heartbeats(stack.address("mqtt"), stack.secret("gateway-mqtt-password"), ids, CONNECTIONS)) {
                LockSupport.parkNanos(Duration.ofSeconds(5).toNanos()); // the directory's next refresh
                var _ = beats.run(BEATS_PER_SECOND, WHOLE_DAY, stop);
                return measured(pressing, floor);
            } finally {
                stop.set(true);
                BenchDevices.retire(database);
            }
        }
    }

    private boolean measured(List<DemoDevice> pressing, double floor)
            throws IOException, InterruptedException, SQLException {
        SignedIn desk = SignedIn.as(stack, "desk"); // before the pool is exhausted: nobody could sign in then
        AlarmRun.of(
                stack,
                desk,
                pressing,
                rates.getFirst(),
                Math.min(10, seconds)); // unmeasured: nobody pays for the compiler
        System.out.println(columns.head(0));
        if (search) {
            return searched(desk, pressing);
        }
        if (!busy) {
            return allRates(desk, pressing, floor);
        }
        try (BusyReports reports = BusyReports.begin(stack)) {
            return allRates(desk, pressing, floor);
        }
    }

    private boolean allRates(SignedIn desk, List<DemoDevice> pressing, double floor)
            throws IOException, InterruptedException {
        boolean whole = true;
        for (int rate : rates) {
            AlarmRun run = noted(AlarmRun.of(stack, desk, pressing, rate, seconds));
            rows.getLast().put("desk p99 / (echo p99 + insert p99)", Math.round(run.deskP99() / floor * 10) / 10.0);
            System.out.printf("desk p99 is %.1f x (echo p99 + insert p99)%n", run.deskP99() / floor);
            whole &= run.received() == run.presses() && run.desk().missing() == 0;
        }
        return whole;
    }

    private boolean searched(SignedIn desk, List<DemoDevice> pressing) throws IOException, InterruptedException {
        int sustained = 0;
        for (int rate = rates.getFirst(); ; rate = rate * 5 / 4) {
            AlarmRun run = noted(AlarmRun.of(stack, desk, pressing, rate, seconds));
            if (!run.sustained()) {
                figures.put("sustained alarms/s", sustained);
                figures.put("not sustained", rate);
                figures.put("percent of a core then", run.cpu());
                System.out.println(
                        "sustained " + sustained + "/s, not " + rate + "/s; percent of a core then: " + run.cpu());
                return sustained > 0;
            }
            sustained = rate;
        }
    }

    private AlarmRun noted(AlarmRun run) {
        System.out.println(columns.row(run.cells(), 0));
        System.out.println("percent of a core: " + run.cpu());
        Map<String, Object> row = new LinkedHashMap<>(run.cells());
        row.put("percent of a core", run.cpu());
        rows.add(row);
        return run;
    }
}
