package care.nowalls.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell when nobody takes an incident, from a moment on, until a later one of the same area and priority.
 *
 * @param id of the policy
 * @param streetId of which street, null for every street without one of its own
 * @param priority of the incidents
 * @param rounds in which every step is taken; afterwards only those on duty are told
 * @param validFrom since when, for incidents raised from then on
 * @param createdBy username
 * @param steps in order, each once a round
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EscalationPolicy(
        UUID id,
        @Nullable UUID streetId,
        int priority,
        int rounds,
        OffsetDateTime validFrom,
        String createdBy,
        List<EscalationStep> steps) {}
