package care.nowalls.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as entered.
 *
 * @param assessedOn the day; today unless said
 * @param reason why
 * @param scores a score for each of the 26 items
 * @param coma unconscious
 * @param dementia diagnosed, F00–F03
 * @param mentalDisorder diagnosed by a psychiatrist, F04–F99
 * @param careRiskEvents falls, choking, self-harm, going missing within 30 days
 */
public record NewAssessment(
        @Nullable LocalDate assessedOn,
        @NotNull AssessmentReason reason,
        @NotNull @Size(max = 26) Map<AbilityItem, @NotNull Integer> scores,
        @Nullable Boolean coma,
        @Nullable Boolean dementia,
        @Nullable Boolean mentalDisorder,
        @Nullable @Min(0) @Max(1000) Integer careRiskEvents) {

    AbilityRules.Findings findings() {
        return new AbilityRules.Findings(
                Boolean.TRUE.equals(coma),
                Boolean.TRUE.equals(dementia),
                Boolean.TRUE.equals(mentalDisorder),
                careRiskEvents == null ? 0 : careRiskEvents);
    }
}
