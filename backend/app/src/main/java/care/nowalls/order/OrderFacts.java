package care.nowalls.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as other features see it.
 *
 * @param id of the order
 * @param number people-facing, {@code yyyyMMdd-NNNNNN} by the district day it was made
 * @param state name of the {@link OrderState}
 * @param residentId whom it is for
 * @param streetId street of residence when it was made
 * @param itemCode what is wanted
 * @param start of the window
 * @param end of the window
 * @param priceFen whole price, fixed at acceptance; 0 before
 * @param providerId who accepted it, null while nobody has
 * @param staffId who goes, null until assigned
 */
public record OrderFacts(
        UUID id,
        String number,
        String state,
        UUID residentId,
        UUID streetId,
        String itemCode,
        Instant start,
        Instant end,
        long priceFen,
        @Nullable UUID providerId,
        @Nullable UUID staffId) {

    /** Whether the order is in that state now. */
    public boolean in(OrderState wanted) {
        return wanted.name().equals(state);
    }
}
