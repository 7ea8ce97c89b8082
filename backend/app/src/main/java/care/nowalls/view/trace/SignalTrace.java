package care.nowalls.view.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One signal on its way from the device to the arrival. No personal data but the names of those who acted.
 *
 * @param signalId the id of the trace; null for an emergency that was told by telephone
 * @param incidentId what it opened or joined, null for a signal that raises nothing
 * @param deviceId which device
 * @param type what it said, such as {@code sos}
 * @param number which of its incident's signals it is, from 1; 0 without an incident
 * @param gateway name of the gateway it came through
 * @param node name of the backend's node that stored it
 * @param journalId of its entry in that gateway's journal
 * @param receivedAt from when it counts
 * @param steps all of them, in order
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SignalTrace(
        @Nullable UUID signalId,
        @Nullable UUID incidentId,
        @Nullable UUID deviceId,
        @Nullable String type,
        int number,
        @Nullable String gateway,
        @Nullable String node,
        @Nullable UUID journalId,
        OffsetDateTime receivedAt,
        List<Step> steps) {

    /**
     * One time of the line.
     *
     * @param step which
     * @param at when, null while it has not happened or was not measured
     * @param source whose clock or word it is
     * @param millisecondsAfterReception negative when it was before: a device's claim, or an incident already in hand
     * @param by who did it: a username; null for machines and people without an account
     * @param detail a code or id of what was done, such as {@code PHONE ANSWERED} or the outcome
     * @param slowAfterMilliseconds longer than this is slow: after the measured step before it for machines, after the
     *     reception for people; null when nothing is asked
     * @param slow it took, or has taken up to now, longer
     * @param missing it must have happened, and no time was recorded
     */
    @Schema(name = "TraceTime")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Step(
            TraceStep step,
            @Nullable OffsetDateTime at,
            TraceStep.Source source,
            @Nullable Long millisecondsAfterReception,
            @Nullable String by,
            @Nullable String detail,
            @Nullable Long slowAfterMilliseconds,
            boolean slow,
            boolean missing) {}
}
