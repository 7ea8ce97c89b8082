package care.nowalls.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What acceptance fixes.
 *
 * @param providerId who accepted
 * @param contractId under which contract; null for a responder sent without one
 * @param priceFen whole price: contract price times quantity
 * @param staffId who goes, when already named
 */
public record Acceptance(
        UUID providerId,
        @Nullable UUID contractId,
        long priceFen,
        @Nullable UUID staffId) {}
