package care.nowalls.gateway.liveness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device was heard.
 *
 * @param device which
 * @param at when
 * @param due when it counts as OFFLINE unless heard again
 * @param battery percent, when told
 */
record SignOfLife(
        UUID device, Instant at, Instant due, @Nullable Integer battery) {

    /** The later of two, with the last battery that was told. */
    SignOfLife or(SignOfLife later) {
        return later.battery() != null ? later : new SignOfLife(device, later.at(), later.due(), battery);
    }
}
