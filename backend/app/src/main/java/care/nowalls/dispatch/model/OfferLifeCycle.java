package care.nowalls.dispatch.model;

import care.nowalls.dispatch.DispatchRefusal;
import care.nowalls.dispatch.OfferState;
import care.nowalls.shared.Refused;
import java.time.Instant;

/** The life cycle of an offer: only an open one changes, and only once. */
public final class OfferLifeCycle {

    private OfferLifeCycle() {}

    /**
     * The state after the action. 409 {@code offer-lost} when somebody else was first, {@code offer-expired} after the
     * deadline – also when no sweeper has noticed yet –, {@code wrong-state} when it was closed otherwise.
     */
    public static OfferState require(Offer offer, OfferAction action, Instant now) {
        return switch (offer.state()) {
            case OPEN -> fromOpen(offer, action, now);
            case LOST -> throw new Refused(DispatchRefusal.OFFER_LOST);
            case EXPIRED -> throw new Refused(DispatchRefusal.OFFER_EXPIRED);
            case ACCEPTED, DECLINED, WITHDRAWN ->
                throw new Refused(DispatchRefusal.OFFER_CLOSED, offer.state().name());
        };
    }

    private static OfferState fromOpen(Offer offer, OfferAction action, Instant now) {
        boolean over = !now.isBefore(offer.deadline());
        return switch (action) {
            case ACCEPT -> inTime(over, OfferState.ACCEPTED);
            case DECLINE -> inTime(over, OfferState.DECLINED);
            case EXTEND -> inTime(over, OfferState.OPEN);
            case EXPIRE -> OfferState.EXPIRED;
            case WITHDRAW -> OfferState.WITHDRAWN;
            case LOSE -> OfferState.LOST;
        };
    }

    private static OfferState inTime(boolean over, OfferState next) {
        if (over) {
            throw new Refused(DispatchRefusal.OFFER_EXPIRED);
        }
        return next;
    }
}
