package care.nowalls.centre;

import care.nowalls.shared.Datum;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre as entered.
 *
 * @param name unique
 * @param streetId its street
 * @param places licensed places
 * @param lat degrees north
 * @param lon degrees east
 * @param datum of the position; WGS84 unless said
 */
public record NewCentre(
        @NotBlank @Size(max = 100) String name,
        @NotNull UUID streetId,
        @NotNull @Min(0) @Max(10000) Integer places,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable Datum datum) {}
