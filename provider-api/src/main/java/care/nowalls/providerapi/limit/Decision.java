package care.nowalls.providerapi.limit;

import java.time.Duration;
import java.util.Map;

/**
 * Whether a call may go on.
 *
 * @param allowed false for 429
 * @param perMinute the limit
 * @param remaining how many more at once
 * @param retryIn until the next is allowed, zero when allowed
 */
public record Decision(boolean allowed, int perMinute, int remaining, Duration retryIn) {

    /** The fields of the IETF draft "RateLimit header fields for HTTP", and {@code Retry-After} with a refusal. */
    public Map<String, String> headers() {
        String policy = "\"default\";q=" + perMinute + ";w=60";
        String left = "\"default\";r=" + remaining + ";t=" + seconds();
        return allowed
                ? Map.of("RateLimit-Policy", policy, "RateLimit", left)
                : Map.of("RateLimit-Policy", policy, "RateLimit", left, "Retry-After", Long.toString(seconds()));
    }

    private long seconds() {
        return (retryIn.toMillis() + 999) / 1000;
    }
}
