package care.nowalls.incident;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call as the desk sees it: the number in full, because it is the desk's own telephone.
 *
 * @param id of the call
 * @param direction IN or OUT
 * @param state of its life
 * @param number of the other side
 * @param residentId whom it concerns, when known
 * @param residentName their name
 * @param contactId the contact at the other end; null for the resident
 * @param contactName their name
 * @param deviceId the device that telephones
 * @param incidentId the incident it belongs to
 * @param at when it began
 * @param answeredAt when somebody took it
 * @param answeredBy username
 * @param answeredById account
 * @param endedAt when it ended
 * @param recordingRef where the exchange keeps the recording
 */
public record Call(
        UUID id,
        String direction,
        CallState state,
        String number,
        @Nullable UUID residentId,
        @Nullable String residentName,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID deviceId,
        @Nullable UUID incidentId,
        OffsetDateTime at,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String answeredBy,
        @Nullable UUID answeredById,
        @Nullable OffsetDateTime endedAt,
        @Nullable String recordingRef) {}
