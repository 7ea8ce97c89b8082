package care.nowalls.oncall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift.
 *
 * @param role which duty
 * @param streetId of which street; needed for STREET_DUTY
 * @param from begin
 * @param to end, at most 31 days later
 * @param person who
 */
public record NewShift(
        @NotNull DutyRole role,
        @Nullable UUID streetId,
        @NotNull OffsetDateTime from,
        @NotNull OffsetDateTime to,
        @NotNull @Valid DutyPerson person) {}
