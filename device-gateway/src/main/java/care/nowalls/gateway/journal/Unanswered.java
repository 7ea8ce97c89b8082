package care.nowalls.gateway.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal that the backend has and whose device has not been told.
 *
 * @param journalId of the entry
 * @param deviceId whom to tell
 * @param eventId the device's own id of the event
 * @param incidentId the incident, if any
 */
public record Unanswered(
        UUID journalId,
        UUID deviceId,
        @Nullable String eventId,
        @Nullable UUID incidentId) {}
