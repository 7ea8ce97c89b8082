package care.nowalls.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Targets to be kept.
 *
 * @param streetId of which street, null for every street without one of its own
 * @param validFrom since when, null for now; never in the past
 * @param validUntil until before when, null for ever
 * @param lines the whole sheet, no line twice
 */
public record NewResponseTarget(
        @Nullable UUID streetId,
        @Nullable OffsetDateTime validFrom,
        @Nullable OffsetDateTime validUntil,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid TargetLine> lines) {}
