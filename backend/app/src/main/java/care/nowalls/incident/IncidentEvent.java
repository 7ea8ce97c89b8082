package care.nowalls.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an incident: ids and states, nothing personal.
 *
 * @param id of the incident
 * @param state now
 * @param priority 1 to 3
 * @param kind of emergency
 * @param residentId whom it concerns, when known
 * @param deviceId what raised it
 * @param streetId for scope
 * @param centreId for scope
 * @param quiet whether it is a test to be confirmed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentEvent(
        UUID id,
        String state,
        int priority,
        String kind,
        @Nullable UUID residentId,
        @Nullable UUID deviceId,
        @Nullable UUID streetId,
        @Nullable UUID centreId,
        boolean quiet) {}
