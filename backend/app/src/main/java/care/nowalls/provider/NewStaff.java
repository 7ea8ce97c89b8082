package care.nowalls.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a provider's staff as entered.
 *
 * @param name full name
 * @param phone as people write it
 * @param skills codes of skills
 * @param certificates with their validity
 * @param worksFrom begin of the daily hours; with both 00:00 around the clock
 * @param worksTo their end; earlier than the begin means past midnight
 */
public record NewStaff(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 30) String phone,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> skills,
        @Nullable @Size(max = 20) List<@NotNull @Valid Certificate> certificates,
        @NotNull LocalTime worksFrom,
        @NotNull LocalTime worksTo) {

    public NewStaff {
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
    }
}
