package care.nowalls.visit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A verified visit, a line of a statement.
 *
 * @param orderId its order
 * @param number of the order
 * @param residentId who was visited
 * @param streetId street of residence when it was ordered
 * @param itemCode what was done
 * @param serviceDate district day of the window
 * @param priceFen what was posted, resident's share included
 * @param entitlementFen the part that the resident's entitlement paid
 */
public record VerifiedVisit(
        UUID orderId,
        String number,
        UUID residentId,
        UUID streetId,
        String itemCode,
        LocalDate serviceDate,
        long priceFen,
        long entitlementFen) {}
