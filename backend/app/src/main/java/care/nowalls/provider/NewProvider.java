package care.nowalls.provider;

import care.nowalls.shared.Datum;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A provider as entered.
 *
 * @param name of the organisation
 * @param organisationCode GB 32100
 * @param serviceFrom begin of its daily service hours; with both 00:00 it serves around the clock
 * @param serviceTo their end
 * @param lat degrees north of its base
 * @param lon degrees east of its base
 * @param datum of the position; WGS84 unless said
 * @param phone of its office
 */
public record NewProvider(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 20) String organisationCode,
        @NotNull LocalTime serviceFrom,
        @NotNull LocalTime serviceTo,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable Datum datum,
        @Nullable @Size(max = 30) String phone) {}
