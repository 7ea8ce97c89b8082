package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One fault under load: a calm time, the fault, what comes after it, and the wait for the last answer.
 *
 * @param stack that is broken
 * @param devices that press, of different residents
 * @param rate presses each second
 * @param calm before the fault
 * @param after its end, with presses going on
 * @param limit for the last answer
 */
record Trial(RunningStack stack, List<DemoDevice> devices, int rate, Duration calm, Duration after, Duration limit) {

    private static final int THREADS = 4;
    private static final Duration READY = Duration.ofSeconds(90);

    Row run(Breaking breaking) throws IOException, InterruptedException, SQLException {
        Site site = new Site(stack);
        if (!site.awaitReady(READY)) {
            throw new IOException("Not every application was ready before " + breaking.name() + ".");
        }
        long callsBefore = site.fallbackCalls();
        var timer = (ScheduledThreadPoolExecutor) Executors.newScheduledThreadPool(THREADS);
        try (Presses presses = new Presses(site.broker(), devices, timer)) {
            Duration whole = calm.plus(breaking.lasts()).plus(after);
            presses.begin((int) (whole.toMillis() * rate / 1000), rate);
            TimeUnit.NANOSECONDS.sleep(calm.toNanos());
            long mended = broken(breaking, site);
            TimeUnit.NANOSECONDS.sleep(after.toNanos());
            presses.awaitAll(limit);
            long now = System.nanoTime();
            List<Pressed> all = presses.all();
            return new Row(
                    breaking.name(),
                    all.size(),
                    (int) all.stream().filter(one -> one.acknowledgedAt() != 0).count(),
                    presses.received(),
                    Counts.of(stack, presses.eventIds()),
                    site.fallbackCalls() - callsBefore,
                    Silence.of(all, mended, now),
                    presses.latencies());
        }
    }

    /** When it was mended; mends it also when the waiting is interrupted. */
    private static long broken(Breaking breaking, Site site) throws IOException, InterruptedException {
        try {
            breaking.harm().begin(site);
            TimeUnit.NANOSECONDS.sleep(breaking.lasts().toNanos());
            return System.nanoTime();
        } finally {
            breaking.harm().end(site);
        }
    }
}
