package care.nowalls.entitlement.model;

import care.nowalls.entitlement.Charge;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge as it stands.
 *
 * @param id of the charge
 * @param charge what it is for
 * @param state PLANNED, RESERVED, POSTED or RELEASED
 * @param entitlementFen the public part
 * @param reservation the reserving transfer, null while planned
 */
public record OpenCharge(
        UUID id,
        Charge charge,
        String state,
        long entitlementFen,
        @Nullable UUID reservation) {

    public YearMonth month() {
        return YearMonth.from(charge.serviceDate());
    }

    public boolean is(String wanted) {
        return state.equals(wanted);
    }
}
