package care.nowalls.order.model;

import care.nowalls.order.OrderRefusal;
import care.nowalls.shared.Refused;
import java.time.Duration;
import java.time.Instant;

/**
 * The time in which a service begins and ends.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record ServiceWindow(Instant start, Instant end) {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration LATE_ENTRY = Duration.ofMinutes(15);

    /**
     * 422 {@code window-reversed}, {@code window-too-long} (24 h), {@code window-too-short} (the item's minimum) or
     * {@code window-past} (it began more than 15 minutes ago).
     */
    public ServiceWindow checked(Instant now, int minimumMinutes) {
        refuse(!end.isAfter(start), OrderRefusal.WINDOW_REVERSED);
        refuse(Duration.between(start, end).compareTo(LONGEST) > 0, OrderRefusal.WINDOW_TOO_LONG);
        refuse(fillBy(minimumMinutes).isBefore(start), OrderRefusal.WINDOW_TOO_SHORT);
        refuse(start.isBefore(now.minus(LATE_ENTRY)), OrderRefusal.WINDOW_PAST);
        return this;
    }

    /** The last moment at which the service could begin. */
    public Instant fillBy(int minimumMinutes) {
        return end.minus(Duration.ofMinutes(minimumMinutes));
    }

    public Instant missedAfter(int missedMinutes) {
        return start.plus(Duration.ofMinutes(missedMinutes));
    }

    private static void refuse(boolean condition, OrderRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
