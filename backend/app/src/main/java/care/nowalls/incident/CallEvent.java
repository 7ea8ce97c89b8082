package care.nowalls.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a call: ids and states, no number.
 *
 * @param id of the call
 * @param state now
 * @param residentId whom it concerns, when known
 * @param incidentId the incident it belongs to
 * @param streetId for scope
 */
public record CallEvent(
        UUID id,
        String state,
        @Nullable UUID residentId,
        @Nullable UUID incidentId,
        @Nullable UUID streetId) {}
