package care.nowalls.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge that was posted to a provider: what a statement is made of.
 *
 * @param reference the order
 * @param residentId who was served
 * @param streetId street of residence when the month was booked
 * @param serviceDate day of service
 * @param priceFen of the whole
 * @param entitlementFen the public part, posted to the provider
 * @param shareFen the resident's part
 * @param reservationId the reserving transfer
 * @param postId the posting transfer
 * @param policies code and version of each policy that paid, such as {@code MEALS v1}
 */
public record PostedCharge(
        UUID reference,
        UUID residentId,
        @Nullable UUID streetId,
        LocalDate serviceDate,
        long priceFen,
        long entitlementFen,
        long shareFen,
        UUID reservationId,
        UUID postId,
        List<String> policies) {}
