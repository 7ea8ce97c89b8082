package care.nowalls.order.model;

import care.nowalls.order.NewOrder;
import care.nowalls.order.OrderState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new order is made of, besides what was wanted.
 *
 * @param id its id
 * @param number its people-facing number
 * @param state CREATED, or ACCEPTED for a DIRECT one that needs no offer
 * @param streetId the resident's street
 * @param mode how it will be offered
 * @param wanted what was asked for
 * @param notesSealed its notes, encrypted
 * @param limits times that the item sets
 * @param at when
 * @param by which account
 */
public record OrderBirth(
        UUID id,
        String number,
        OrderState state,
        UUID streetId,
        String mode,
        NewOrder wanted,
        byte @Nullable [] notesSealed,
        Limits limits,
        Instant at,
        UUID by) {

    /**
     * @param fillBy later nobody can fill it
     * @param missedAfter later, not begun, it is missed
     */
    public record Limits(Instant fillBy, Instant missedAfter) {}
}
