package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalPosition;
import care.nowalls.contract.signal.SignalType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a device said, in our words. */
public sealed interface Reading {

    /** Percent, 0 to 100, if the device told. */
    @Nullable
    Integer battery();

    /**
     * Something happened: goes to the journal.
     *
     * @param eventId the device's own id of it, 1 to 64 characters
     * @param type what happened
     * @param claimedAt the device's clock
     * @param battery percent
     * @param position where it says it is
     * @param zone its name for the place
     * @param data whatever else it said
     */
    record Event(
            @Nullable String eventId,
            SignalType type,
            @Nullable Instant claimedAt,
            @Nullable Integer battery,
            @Nullable SignalPosition position,
            @Nullable String zone,
            @Nullable Map<String, Object> data)
            implements Reading {}

    /** It is alive. */
    record Heartbeat(@Nullable Integer battery) implements Reading {}

    /** Its network says that it cannot be reached: OFFLINE at once, until it is heard again. */
    record Gone() implements Reading {
        @Override
        public @Nullable Integer battery() {
            return null;
        }
    }
}
