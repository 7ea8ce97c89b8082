package care.nowalls.contract.provider;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * A position.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param accuracy metres, when known
 * @param datum {@code WGS84} (default) or {@code GCJ02}, which is converted
 */
public record Position(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable @PositiveOrZero Double accuracy,
        @Nullable @Pattern(regexp = "WGS84|GCJ02") String datum) {}
