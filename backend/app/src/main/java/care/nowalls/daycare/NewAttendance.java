package care.nowalls.daycare;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door.
 *
 * @param resident who
 * @param direction which way
 * @param at when; now unless said. A time to come or more than a day ago is kept as a claim, the received time stands
 * @param method how they were recognised
 */
public record NewAttendance(
        @NotNull @Valid ResidentRef resident,
        @NotNull Direction direction,
        @Nullable OffsetDateTime at,
        @NotNull AttendanceMethod method) {

    /**
     * Exactly one of the three.
     *
     * @param cardNo number of the card
     * @param id of the resident
     * @param qr what the code on the card says
     */
    public record ResidentRef(
            @Nullable @Size(max = 40) String cardNo,
            @Nullable UUID id,
            @Nullable @Size(max = 100) String qr) {}
}
