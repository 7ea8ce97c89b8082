package care.nowalls.notify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event {@code notify.settled}: a message has come to its end. Nothing personal.
 *
 * @param id of the delivery
 * @param channel {@link Channel}
 * @param state {@link DeliveryState}
 * @param purpose what it was for
 * @param reference what it belongs to
 * @param reason code when it was not sent
 */
public record DeliverySettled(
        UUID id,
        Channel channel,
        DeliveryState state,
        String purpose,
        @Nullable String reference,
        @Nullable String reason) {}
