package care.nowalls.contract.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that a visit ended.
 *
 * @param at the phone's time
 * @param position where the phone was, when it knew
 * @param tasks names of the tasks done
 * @param notes what the carer reports
 * @param clientEventId given by the phone, unique for ever
 */
public record CheckOut(
        @NotNull OffsetDateTime at,
        @Nullable @Valid Position position,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> tasks,
        @Nullable @Size(max = 2000) String notes,
        @NotBlank @Size(max = 64) String clientEventId) {}
