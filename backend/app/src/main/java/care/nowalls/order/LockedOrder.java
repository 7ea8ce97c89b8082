package care.nowalls.order;

import care.nowalls.shared.Refused;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order whose row this transaction holds: nobody else changes it until commit.
 *
 * @param facts what it is
 * @param mode how it is offered
 * @param quantity units of the item
 * @param round counts up whenever it is offered afresh; offers of earlier rounds do not count
 * @param fillBy window end less the item's minimum minutes: later nobody can fill it
 * @param lastProviderId from whom it was taken, not asked again in this round
 */
public record LockedOrder(
        OrderFacts facts,
        String mode,
        int quantity,
        int round,
        Instant fillBy,
        @Nullable UUID lastProviderId) {

    public UUID id() {
        return facts.id();
    }

    /** 409 {@code wrong-state} naming the state when it is none of these. */
    public void requireIn(OrderState... states) {
        if (!Set.of(states).contains(OrderState.valueOf(facts.state()))) {
            throw new Refused(OrderRefusal.WRONG_STATE, facts.state());
        }
    }
}
