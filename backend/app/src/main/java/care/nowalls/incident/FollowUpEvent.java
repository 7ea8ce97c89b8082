package care.nowalls.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a follow-up.
 *
 * @param id of it
 * @param kind what
 * @param incidentId after which incident
 * @param residentId whom it concerns
 * @param streetId for scope
 */
public record FollowUpEvent(
        UUID id,
        String kind,
        @Nullable UUID incidentId,
        @Nullable UUID residentId,
        @Nullable UUID streetId) {}
