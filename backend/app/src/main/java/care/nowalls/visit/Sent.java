package care.nowalls.visit;

import care.nowalls.order.LockedOrder;
import care.nowalls.order.OrderFacts;
import care.nowalls.visit.model.Presence;
import care.nowalls.visit.store.EvidenceStore;

/**
 * Evidence with the order it is for, whose row is held.
 *
 * @param evidence as it was sent
 * @param presence what it claims
 * @param carer who sent it
 * @param order for which
 */
record Sent(EvidenceStore.Evidence evidence, Presence presence, Carer carer, LockedOrder order) {

    OrderFacts facts() {
        return order.facts();
    }

    /** Whether the order is theirs now. */
    boolean theirs() {
        return carer.providerId().equals(order.facts().providerId());
    }
}
