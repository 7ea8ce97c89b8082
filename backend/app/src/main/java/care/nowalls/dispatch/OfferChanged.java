package care.nowalls.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of every {@code offer.*} event.
 *
 * @param offerId of the offer
 * @param orderId the order offered
 * @param state after the change
 * @param streetId for the scope of those who listen
 * @param providerId who was asked
 * @param staffId the person asked, when one was named
 */
public record OfferChanged(
        UUID offerId,
        UUID orderId,
        String state,
        UUID streetId,
        UUID providerId,
        @Nullable UUID staffId) {}
