package care.nowalls.settlement;

import care.nowalls.contract.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider's statement of one month.
 *
 * @param id of the settlement
 * @param providerId whose
 * @param month {@code yyyy-MM}
 * @param state DRAFT, and what follows it
 * @param lineCount how many services
 * @param total the public part, equal to the postings of the ledger
 * @param share what residents owe the provider besides
 * @param draftedAt when it was drawn last
 * @param lines in lists empty
 */
public record SettlementView(
        UUID id,
        UUID providerId,
        String month,
        String state,
        int lineCount,
        Money total,
        Money share,
        OffsetDateTime draftedAt,
        List<Line> lines) {

    /**
     * @param line number in the statement
     * @param orderId the service
     * @param residentId who was served
     * @param streetId street of residence in the month
     * @param serviceDate day of service
     * @param price of the whole
     * @param entitlement the public part
     * @param share the resident's part
     * @param reservationId the reserving transfer
     * @param postId the posting transfer
     * @param policies code and version of each policy that paid
     */
    public record Line(
            int line,
            UUID orderId,
            UUID residentId,
            @Nullable UUID streetId,
            LocalDate serviceDate,
            Money price,
            Money entitlement,
            Money share,
            UUID reservationId,
            UUID postId,
            List<String> policies) {}
}
