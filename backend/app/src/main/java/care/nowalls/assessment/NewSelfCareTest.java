package care.nowalls.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A 特困 self-care test as entered.
 *
 * @param testedOn the day; today unless said
 * @param able for each of the six items whether the person does it alone
 */
public record NewSelfCareTest(
        @Nullable LocalDate testedOn,
        @NotNull @Size(max = 6) Map<SelfCareItem, @NotNull Boolean> able) {}
