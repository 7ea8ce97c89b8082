package care.nowalls.gateway.ground;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Doubling pause with jitter (half to whole of it), so that gateways do not come back in step.
 *
 * @param first pause after the first failure
 * @param most never longer
 */
public record BackOff(Duration first, Duration most) {

    /** The pause after so many failures in a row (1 or more). */
    public Duration after(int failures) {
        long whole = first.toMillis() << Math.min(Math.max(failures - 1, 0), 16);
        long capped = Math.min(whole, most.toMillis());
        return Duration.ofMillis(capped / 2 + ThreadLocalRandom.current().nextLong(capped / 2 + 1));
    }
}
