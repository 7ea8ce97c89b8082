package care.nowalls.contract.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that a visit began.
 *
 * @param at the phone's time
 * @param method how presence was shown
 * @param position where the phone was, when it knew
 * @param code value of the QR code, card or one-time code
 * @param clientEventId given by the phone, unique for ever: sending again changes nothing
 */
public record CheckIn(
        @NotNull OffsetDateTime at,
        @NotNull CheckMethod method,
        @Nullable @Valid Position position,
        @Nullable @Size(max = 100) String code,
        @NotBlank @Size(max = 64) String clientEventId) {}
