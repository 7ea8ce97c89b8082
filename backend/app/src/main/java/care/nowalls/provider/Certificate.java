package care.nowalls.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of one of the staff.
 *
 * @param kind such as 健康证
 * @param number of the document
 * @param skill code of the skill it proves; without it the skill counts only while the certificate is valid. Null when
 *     it proves none
 * @param validFrom first day
 * @param validTo last day
 */
public record Certificate(
        @NotBlank @Size(max = 40) String kind,
        @Nullable @Size(max = 60) String number,
        @Nullable @Size(max = 40) String skill,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
