package care.nowalls.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was told of an incident.
 *
 * @param id of the call
 * @param round of the escalation; 0 when the desk asked them
 * @param step of the escalation
 * @param who {@link Callee}
 * @param name full name
 * @param phone masked
 * @param contactId when it is a contact of the resident
 * @param staffId when it is a provider's person
 * @param at when
 * @param answer by their link: GOING, CANNOT or ARRIVED
 * @param answeredAt when
 */
@Schema(name = "EscalationCall")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EscalationCallView(
        UUID id,
        int round,
        int step,
        String who,
        String name,
        String phone,
        @Nullable UUID contactId,
        @Nullable UUID staffId,
        OffsetDateTime at,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt) {}
