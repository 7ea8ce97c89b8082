package care.nowalls.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy to be kept, or only tried.
 *
 * @param streetId of which street, null for every street without one of its own
 * @param priority of the incidents
 * @param rounds in which every step is taken
 * @param validFrom since when, null for now
 * @param steps in order; the desk first, nobody twice
 */
public record NewEscalationPolicy(
        @Nullable UUID streetId,
        @NotNull @Min(1) @Max(3) Integer priority,
        @NotNull @Min(1) @Max(10) Integer rounds,
        @Nullable OffsetDateTime validFrom,
        @NotNull @Size(min = 1, max = 5) List<@NotNull @Valid EscalationStep> steps) {}
