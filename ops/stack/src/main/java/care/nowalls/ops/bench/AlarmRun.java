package care.nowalls.ops.bench;

import care.nowalls.ops.chaos.Presses;
import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import care.nowalls.ops.tools.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Presses at one rate, and when the device and the desk heard of them.
 *
 * @param rate each second
 * @param presses that were due
 * @param received that the device heard of
 * @param latencies milliseconds from due to {@code received}, sorted
 * @param desk from due to the event at the desk
 * @param late milliseconds from when the last press was due to the last {@code received}
 * @param cpu percent of a core for each process, while presses were due
 */
record AlarmRun(
        int rate,
        int presses,
        int received,
        List<Double> latencies,
        AtTheDesk desk,
        double late,
        Map<String, Long> cpu) {

    static final List<String> COLUMNS = List.of(
            "alarms/s",
            "presses",
            "received",
            "desk missed",
            "desk p50",
            "desk p99",
            "desk p99.9",
            "received p50",
            "received p99",
            "received p99.9");

    private static final int THREADS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BACKLOG = Duration.ofMinutes(10);
    private static final double PROMPT_MILLIS = 2_000;

    /** Runs it for so many seconds. */
    static AlarmRun of(RunningStack stack, SignedIn signedIn, List<DemoDevice> devices, int rate, int seconds)
            throws IOException, InterruptedException {
        try (DeskStream desk = DeskStream.open(signedIn);
                Presses sent = new Presses(stack.address("mqtt"), devices, Executors.newScheduledThreadPool(THREADS))) {
            desk.awaitQuiet(BACKLOG);
            CpuShares shares = CpuShares.begin(stack.file());
            long start = sent.begin(rate * seconds, rate);
            long last = start + Duration.ofSeconds(seconds).toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, last - System.nanoTime())));
            Map<String, Long> cpu = shares.percent();
            sent.awaitAll(LIMIT);
            double late = (System.nanoTime() - last) / 1e6;
            desk.await(rate * seconds, LIMIT);
            return new AlarmRun(
                    rate,
                    rate * seconds,
                    sent.received(),
                    sent.latencies(),
                    AtTheDesk.of(sent.all(), desk.shown()),
                    late,
                    cpu);
        }
    }

    /** Everything was answered, and nothing had piled up when the presses ended. */
    boolean sustained() {
        return received == presses
                && late < PROMPT_MILLIS
                && desk.missing() == 0
                && p(desk.millis(), 0.99) < PROMPT_MILLIS;
    }

    double deskP99() {
        return p(desk.millis(), 0.99);
    }

    /** By {@link #COLUMNS}. */
    Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("alarms/s", rate);
        cells.put("presses", presses);
        cells.put("received", received);
        cells.put("desk missed", desk.missing());
        cells.put("desk p50", p(desk.millis(), 0.50));
        cells.put("desk p99", p(desk.millis(), 0.99));
        cells.put("desk p99.9", p(desk.millis(), 0.999));
        cells.put("received p50", p(latencies, 0.50));
        cells.put("received p99", p(latencies, 0.99));
        cells.put("received p99.9", p(latencies, 0.999));
        return cells;
    }

    private static double p(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : Figures.percentile(sorted, share);
    }
}
