package care.nowalls.entitlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy's rule as data.
 *
 * @param bands first fit counts
 * @param maxPerDay units a day that are subsidised; with it the amounts are per unit
 * @param ownPerUnitFen what the resident pays of each unit in any case, such as delivery
 * @param percent of EXTERNAL policies: which part of the price
 */
public record Rule(
        @NotNull @Size(max = 50) List<@NotNull @Valid Band> bands,
        @Nullable @Min(1) @Max(24) Integer maxPerDay,
        @Nullable @Min(0) @Max(100_000) Long ownPerUnitFen,
        @Nullable @Min(1) @Max(100) Integer percent) {

    static Rule of(Band... bands) {
        return new Rule(List.of(bands), null, null, null);
    }
}
