package care.nowalls.view.trace;

import care.nowalls.view.trace.Milestones.Mark;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What machines noted of one signal.
 *
 * @param signalId of it; null for a telephone call
 * @param incidentId of its incident
 * @param deviceId of the device
 * @param type what it said
 * @param number which of its incident's signals
 * @param gateway it came through
 * @param node that stored it
 * @param journalId in the gateway
 * @param claimed the device's time
 * @param received the gateway's; for a telephone call when it was written down
 * @param journaled the gateway's
 * @param stored the backend's
 * @param shown the first screen with it
 */
record SignalMarks(
        @Nullable UUID signalId,
        @Nullable UUID incidentId,
        @Nullable UUID deviceId,
        @Nullable String type,
        int number,
        @Nullable String gateway,
        @Nullable String node,
        @Nullable UUID journalId,
        @Nullable Instant claimed,
        Instant received,
        @Nullable Instant journaled,
        @Nullable Instant stored,
        @Nullable Mark shown) {

    /** Somebody telephoned: it did not come through any gateway. */
    static SignalMarks telephone(UUID incident, Instant raised, @Nullable Mark shown) {
        return new SignalMarks(null, incident, null, null, 0, null, null, null, null, raised, null, raised, shown);
    }
}
