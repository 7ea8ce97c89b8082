package care.nowalls.incident.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident. Phone and address only for the desk, and null when they cannot be decrypted: the alarm is shown anyway.
 *
 * @param id of the incident
 * @param state RAISED, ACKNOWLEDGED, RESPONDING or RESOLVED
 * @param priority 1 life, 2 hazard, 3 call back
 * @param kind of emergency
 * @param quiet a test to be confirmed by voice
 * @param ringing whether it is heard in the room
 * @param cancelled whether the device took it back; closes nothing
 * @param residentId whom it concerns
 * @param residentName their name
 * @param phone masked
 * @param address of the dwelling
 * @param streetId street
 * @param streetName its name
 * @param dwellingId where
 * @param deviceId what raised it
 * @param zone the device's name for the place
 * @param signals how many joined
 * @param raisedAt first signal
 * @param lastSignalAt latest signal
 * @param lateSince when its message came, if it was not understood then and read again much later
 * @param acknowledgedBy name of the operator who has it
 * @param acknowledgedById their account
 * @param leaseUntil it rings again then, unless something is recorded
 * @param nextDeadline what happens next happens then
 * @param responderOrderId the order of the responder sent
 * @param outcome once resolved
 * @param closing a closing without contact that waits for a second person
 * @param timeline only for one incident
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IncidentView(
        UUID id,
        String state,
        int priority,
        String kind,
        boolean quiet,
        boolean ringing,
        boolean cancelled,
        @Nullable UUID residentId,
        @Nullable String residentName,
        @Nullable String phone,
        @Nullable String address,
        @Nullable UUID streetId,
        @Nullable String streetName,
        @Nullable UUID dwellingId,
        @Nullable UUID deviceId,
        @Nullable String zone,
        int signals,
        OffsetDateTime raisedAt,
        OffsetDateTime lastSignalAt,
        @Nullable OffsetDateTime lateSince,
        @Nullable String acknowledgedBy,
        @Nullable UUID acknowledgedById,
        @Nullable OffsetDateTime leaseUntil,
        @Nullable OffsetDateTime nextDeadline,
        @Nullable UUID responderOrderId,
        @Nullable String outcome,
        @Nullable Closing closing,
        List<TimelineEntry> timeline) {

    /**
     * @param outcome asked for
     * @param by who asked
     * @param at when
     */
    public record Closing(String outcome, String by, OffsetDateTime at) {}

    /**
     * @param at when
     * @param kind what, such as {@code ACKNOWLEDGED}
     * @param by username, null for the system
     * @param text free words, or the codes of what was done
     * @param detail ids and codes of what was done, by name
     */
    public record TimelineEntry(
            OffsetDateTime at,
            String kind,
            @Nullable String by,
            @Nullable String text,
            Map<String, String> detail) {}
}
