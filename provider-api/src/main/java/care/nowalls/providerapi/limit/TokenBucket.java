package care.nowalls.providerapi.limit;

import java.time.Duration;

/**
 * So many calls at once, refilled evenly over a minute.
 *
 * <p>Safe for many threads.
 */
final class TokenBucket {

    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private double tokens;
    private long lastNanos;

    TokenBucket(int perMinute, long nowNanos) {
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.lastNanos = nowNanos;
    }

    /** Takes one token, or says how long to wait for it. */
    synchronized Decision take(long nowNanos) {
        double perNano = perMinute / NANOS_PER_MINUTE;
        tokens = Math.min(perMinute, tokens + (nowNanos - lastNanos) * perNano);
        lastNanos = nowNanos;
        if (tokens >= 1) {
            tokens -= 1;
            return new Decision(true, perMinute, (int) tokens, Duration.ZERO);
        }
        return new Decision(false, perMinute, 0, Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano)));
    }
}
