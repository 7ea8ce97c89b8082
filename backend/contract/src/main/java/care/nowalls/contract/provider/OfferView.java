package care.nowalls.contract.provider;

import care.nowalls.contract.money.Money;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its provider sees it: no name, phone or door before acceptance (DOMAIN.md §6).
 *
 * @param id of the offer
 * @param orderId the order offered
 * @param orderNumber people-facing number
 * @param state OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN or LOST
 * @param deadline when it closes by itself
 * @param area the street's name
 * @param window when the service is wanted
 * @param item code of the service item
 * @param itemName its name
 * @param price what the visit pays
 * @param needs anonymous needs of the resident
 */
public record OfferView(
        UUID id,
        UUID orderId,
        String orderNumber,
        String state,
        OffsetDateTime deadline,
        String area,
        Window window,
        String item,
        String itemName,
        Money price,
        Needs needs) {

    /**
     * @param sex {@code F} or {@code M}
     * @param ageBand such as {@code 80-89}
     * @param abilityLevel 0 to 4 (GB/T 42195-2022), null when not assessed
     * @param livesAlone whether anybody else is in the dwelling
     * @param floor floor of the dwelling
     * @param lift whether there is one
     */
    public record Needs(
            @Nullable String sex,
            @Nullable String ageBand,
            @Nullable Integer abilityLevel,
            boolean livesAlone,
            @Nullable Integer floor,
            @Nullable Boolean lift) {}
}
