package care.nowalls.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One target.
 *
 * @param measure what is measured
 * @param countedFrom where the time begins
 * @param withinSeconds how long it may take
 * @param share of all that count, so many at least: 0.975 are 97.5 %; null for an aim of which no share is demanded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TargetLine(
        @NotNull Measure measure,
        @NotNull CountedFrom countedFrom,
        @NotNull @Min(1) @Max(86_400) Integer withinSeconds,

        @Nullable @DecimalMin("0.0001") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal share) {}
