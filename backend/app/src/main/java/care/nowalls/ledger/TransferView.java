package care.nowalls.ledger;

import care.nowalls.contract.money.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it stands in the ledger.
 *
 * @param id UUIDv7; later ones sort higher
 * @param kind what it does
 * @param reference what it is for, such as an order
 * @param reservation the reservation it made, posted or voided
 * @param corrects the transfer it undoes
 * @param at domain time
 * @param seal number of its seal, null until the sealer came by
 * @param legs its postings; they sum to zero
 */
public record TransferView(
        UUID id,
        TransferKind kind,
        @Nullable UUID reference,
        @Nullable UUID reservation,
        @Nullable UUID corrects,
        OffsetDateTime at,
        @Nullable Long seal,
        List<PostingView> legs) {

    /**
     * @param account which
     * @param code its name
     * @param kind what it stands for
     * @param amount what it gained; negative what it gave
     */
    public record PostingView(UUID account, String code, AccountKind kind, Money amount) {}
}
