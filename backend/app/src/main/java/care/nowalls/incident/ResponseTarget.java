package care.nowalls.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The targets of an area for emergencies raised in a period. A street's own sheet stands in place of the general one; of
 * several that are valid the latest begun counts.
 *
 * @param id of the sheet
 * @param streetId of which street, null for every street without one of its own
 * @param validFrom since when
 * @param validUntil until before when, null for ever
 * @param createdAt when it was decided
 * @param createdBy username
 * @param lines the targets
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResponseTarget(
        UUID id,
        @Nullable UUID streetId,
        OffsetDateTime validFrom,
        @Nullable OffsetDateTime validUntil,
        OffsetDateTime createdAt,
        String createdBy,
        List<TargetLine> lines) {}
