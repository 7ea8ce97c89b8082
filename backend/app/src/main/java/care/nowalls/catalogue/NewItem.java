package care.nowalls.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item, or the next version of one, as entered. Meanings: {@link Item}.
 *
 * @param validFrom first day of this version; today unless said
 */
public record NewItem(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 60) String name,
        @NotNull ServiceCategory category,
        @NotNull ServiceUnit unit,
        @NotNull @Min(0) @Max(1440) Integer minimumMinutes,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> skills,
        @NotNull @Size(max = 40) List<@NotBlank @Size(max = 80) String> tasks,
        @NotNull OfferMode offerMode,
        @NotNull @Min(1) @Max(10080) Integer acceptMinutes,
        @NotNull @Min(10) @Max(5000) Integer geofenceMetres,
        @NotNull @Min(0) @Max(1440) Integer lateMinutes,
        @NotNull @Min(1) @Max(2880) Integer missedMinutes,
        @Nullable Pot pot,
        @Nullable LocalDate validFrom) {}
