package care.nowalls.dispatch.model;

import care.nowalls.dispatch.OfferState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One provider asked about one order. Its order's row is held by whoever changes it.
 *
 * @param id of the offer
 * @param orderId the order
 * @param round of the order it belongs to
 * @param providerId who is asked
 * @param contractId under which contract
 * @param staffId the person asked, when one was named
 * @param state how it stands
 * @param deadline when it closes by itself
 * @param moreTimeUsed whether the deadline was extended
 * @param priceFen whole price offered
 */
public record Offer(
        UUID id,
        UUID orderId,
        int round,
        UUID providerId,
        UUID contractId,
        @Nullable UUID staffId,
        OfferState state,
        Instant deadline,
        boolean moreTimeUsed,
        long priceFen) {}
