package care.nowalls.provider;

import care.nowalls.contract.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a provider is contracted for, as entered.
 *
 * @param itemCode code of the item
 * @param streetIds streets in which it serves
 * @param price per unit, 0 to 1,000,000 yuan
 * @param validFrom first day
 * @param validTo last day
 * @param dailyCapacity orders a day
 */
public record NewContract(
        @NotBlank @Size(max = 40) String itemCode,
        @NotEmpty @Size(max = 100) List<@NotNull UUID> streetIds,
        @NotNull Money price,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotNull @Min(1) @Max(100000) Integer dailyCapacity) {}
