package care.nowalls.incident;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A step.
 *
 * @param who is told
 * @param waitSeconds until the next step
 */
public record EscalationStep(
        @NotNull Callee who, @NotNull @Min(10) @Max(7200) Integer waitSeconds) {}
