package care.nowalls.entitlement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted order will cost.
 *
 * @param reference the order
 * @param residentId who is served
 * @param providerId who earns
 * @param pot CARE or MEAL; null when nothing is subsidised
 * @param serviceDate the charge belongs to its month
 * @param priceFen for the whole quantity
 * @param quantity units, such as meals
 */
public record Charge(
        UUID reference,
        UUID residentId,
        UUID providerId,
        @Nullable String pot,
        LocalDate serviceDate,
        long priceFen,
        int quantity) {}
