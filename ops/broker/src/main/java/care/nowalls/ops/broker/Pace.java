package care.nowalls.ops.broker;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How fast one account may publish: so much at once, then so much each second. Whoever is faster waits, and nothing of
 * what it says is refused: an alarm may be among it. A message counts one, and one more for each whole 16 KiB.
 */
final class Pace {

    private static final int COUNTED = 16 * 1024;

    private final long nanosPerMessage;
    private final long ahead;
    private long paidUntil;
    private boolean used;

    private Pace(int atOnce, int perSecond) {
        this.nanosPerMessage = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.ahead = atOnce * nanosPerMessage;
    }

    /** A button, a detector: 500 messages at once, then 100 each second. */
    static Pace ofDevice() {
        return new Pace(500, 100);
    }

    /** A network server speaks for many devices: 1,000 at once, then 500 each second. */
    static Pace ofBridge() {
        return new Pace(1_000, 500);
    }

    /**
     * Counts one message.
     *
     * @param bytes of its payload
     * @param now of {@link System#nanoTime}
     * @return how long it has to wait, zero for most
     */
    synchronized Duration take(int bytes, long now) {
        if (!used || paidUntil - now < 0) {
            used = true;
            paidUntil = now;
        }
        paidUntil += (1 + bytes / COUNTED) * nanosPerMessage;
        return Duration.ofNanos(Math.max(0, paidUntil - now - ahead));
    }
}
