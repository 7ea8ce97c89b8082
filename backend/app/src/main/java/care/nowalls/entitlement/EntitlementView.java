package care.nowalls.entitlement;

import care.nowalls.contract.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one resident gets and uses in one month.
 *
 * @param residentId who
 * @param month {@code yyyy-MM}
 * @param booked whether the month's run is booked; before, charges are planned
 * @param entitlements what is granted
 * @param charges what orders take of it
 */
public record EntitlementView(
        UUID residentId, String month, boolean booked, List<Granted> entitlements, List<Charged> charges) {

    /**
     * @param id of the entitlement
     * @param accountId its ledger account
     * @param policy code of the policy
     * @param policyVersion which version
     * @param name for people
     * @param kind CASH or SERVICE
     * @param pot of SERVICE quotas
     * @param amount of the month
     * @param available what is left; cash is owed in full until paid
     */
    public record Granted(
            UUID id,
            UUID accountId,
            String policy,
            int policyVersion,
            String name,
            PolicyKind kind,
            @Nullable Pot pot,
            Money amount,
            Money available) {}

    /**
     * @param order what it is for
     * @param serviceDate day of service
     * @param state PLANNED, RESERVED or POSTED
     * @param price of the whole
     * @param entitlement the public part
     * @param share the resident's part
     * @param shareState DUE, PAID, WAIVED or REFUNDED
     */
    public record Charged(
            UUID order,
            LocalDate serviceDate,
            String state,
            Money price,
            Money entitlement,
            Money share,
            String shareState) {}
}
