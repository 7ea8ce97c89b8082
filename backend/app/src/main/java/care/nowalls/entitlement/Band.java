package care.nowalls.entitlement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule; the first that fits counts. What is left out is not asked for.
 *
 * @param minAge years reached by the month's last day
 * @param maxAge years, inclusive
 * @param categories ORDINARY, LOW_INCOME, DESTITUTE
 * @param levels ability levels 0 to 4
 * @param selfCare result of the 特困 self-care test: FULL, HALF or NONE
 * @param amountFen per month; of a pot with units per unit
 */
public record Band(
        @Nullable @Min(0) @Max(150) Integer minAge,
        @Nullable @Min(0) @Max(150) Integer maxAge,
        @Nullable @Size(max = 3) List<@NotNull @Pattern(regexp = "ORDINARY|LOW_INCOME|DESTITUTE") String> categories,
        @Nullable @Size(max = 5) List<@NotNull @Min(0) @Max(4) Integer> levels,
        @Nullable @Size(max = 3) List<@NotNull @Pattern(regexp = "FULL|HALF|NONE") String> selfCare,
        @Min(0) @Max(100_000_000) long amountFen) {}
