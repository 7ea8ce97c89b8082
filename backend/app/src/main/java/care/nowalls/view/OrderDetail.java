package care.nowalls.view;

import care.nowalls.contract.money.Money;
import care.nowalls.contract.provider.Window;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order with everything that belongs to it. The first fields are those of {@link OrderRow}.
 *
 * @param notes decrypted
 * @param quantity units of the item
 * @param offers who was asked, first asked first
 * @param visit what was recorded
 * @param charges what moved in the ledger
 * @param history what was done, first things first
 * @param rating what the resident says
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderDetail(
        UUID id,
        String number,
        String state,
        String mode,
        UUID residentId,
        String residentName,
        String itemCode,
        @Nullable String itemName,
        Window window,
        @Nullable Money price,
        @Nullable UUID providerId,
        @Nullable String providerName,
        @Nullable UUID staffId,
        @Nullable String staffName,
        @Nullable String notes,
        int quantity,
        List<OrderOffer> offers,
        @Nullable OrderVisit visit,
        List<OrderCharge> charges,
        List<HistoryEntry> history,
        @Nullable OrderRating rating) {

    /**
     * @param id of the offer
     * @param providerId who was asked
     * @param providerName their name
     * @param staffId which person, when one was named
     * @param state how it stands
     * @param deadline when it closes by itself
     * @param offeredAt when it was made
     * @param price whole price offered
     * @param reason why it was declined
     * @param score weighted sum of the rules
     * @param scoreParts the rules in words
     */
    @Schema(name = "OrderOffer")
    public record OrderOffer(
            UUID id,
            UUID providerId,
            String providerName,
            @Nullable UUID staffId,
            String state,
            OffsetDateTime deadline,
            OffsetDateTime offeredAt,
            Money price,
            @Nullable String reason,
            @Nullable Double score,
            @Schema(implementation = Object.class) JsonNode scoreParts) {}

    /**
     * @param id of the visit
     * @param state OPEN, CLOSED, VERIFIED or REJECTED
     * @param checkInAt the phone's time
     * @param checkOutAt the phone's time
     * @param checkInMetres from the door
     * @param checkOutMetres from the door
     * @param method how presence was shown
     * @param verified true once no exception is open
     * @param exceptions open codes
     */
    @Schema(name = "OrderVisit")
    public record OrderVisit(
            UUID id,
            String state,
            OffsetDateTime checkInAt,
            @Nullable OffsetDateTime checkOutAt,
            @Nullable Integer checkInMetres,
            @Nullable Integer checkOutMetres,
            String method,
            boolean verified,
            List<String> exceptions) {}

    /**
     * @param id of the transfer
     * @param kind RESERVE, POST, VOID, …
     * @param fund code of the account that is not the reserve
     * @param amount whole fen
     * @param at when
     */
    @Schema(name = "OrderCharge")
    public record OrderCharge(
            UUID id, String kind, @Nullable String fund, Money amount, OffsetDateTime at) {}

    /**
     * @param at when
     * @param action what
     * @param from state before, null at birth
     * @param to state afterwards
     * @param by username
     * @param reason in words
     */
    @Schema(name = "HistoryEntry")
    public record HistoryEntry(
            OffsetDateTime at,
            String action,
            @Nullable String from,
            String to,
            String by,
            @Nullable String reason) {}

    /**
     * @param score 1 to 5
     * @param tags in words
     * @param comment decrypted
     * @param by who rated
     * @param counts false when it was taken on the carer's phone
     */
    @Schema(name = "OrderRating")
    public record OrderRating(
            int score, List<String> tags, @Nullable String comment, String by, boolean counts) {}
}
