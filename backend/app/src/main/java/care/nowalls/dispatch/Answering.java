package care.nowalls.dispatch;

import care.nowalls.account.Scope;
import care.nowalls.dispatch.model.Offer;
import care.nowalls.dispatch.model.OfferAction;
import care.nowalls.dispatch.model.OfferLifeCycle;
import care.nowalls.dispatch.store.OfferReach;
import care.nowalls.dispatch.store.OfferStore;
import care.nowalls.order.Acceptance;
import care.nowalls.order.LockedOrder;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderRefusal;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answers to an offer. The order's row is held first, so that of many who accept at once exactly one
 * wins: 409 {@code offer-lost} for the others, 409 {@code offer-expired} after the deadline.
 */
@ApplicationScoped
public class Answering {

    private final OfferStore offers;
    private final Orders orders;
    private final Offering offering;
    private final OfferNotices notices;
    private final Assigning assigning;
    private final DistrictTime time;

    @Inject
    Answering(
            OfferStore offers,
            Orders orders,
            Offering offering,
            OfferNotices notices,
            Assigning assigning,
            DistrictTime time) {
        this.offers = offers;
        this.orders = orders;
        this.offering = offering;
        this.notices = notices;
        this.assigning = assigning;
        this.time = time;
    }

    private record Held(LockedOrder order, Offer offer) {}

    /** Order and money follow in the same transaction; {@code staff} is who goes, when already known. */
    @WithTransaction
    public Uni<OrderFacts> accept(UUID offerId, OfferReach reach, @Nullable UUID staff) {
        return held(offerId, reach)
                .invoke(held -> require(held, OfferAction.ACCEPT))
                .invoke(Answering::requireOffered)
                .call(held -> assigning.check(held.order().facts(), held.offer().providerId(), going(held, staff)))
                .call(this::won)
                .chain(held -> orders.accepted(held.order().id(), acceptance(held.offer(), going(held, staff))));
    }

    /** The next candidate is asked at once. */
    @WithTransaction
    public Uni<Void> decline(UUID offerId, OfferReach reach, OfferStore.Declined why) {
        return held(offerId, reach)
                .invoke(held -> require(held, OfferAction.DECLINE))
                .call(held -> offers.close(offerId, OfferState.DECLINED, time.now(), why))
                .call(held -> notices.closed(held.order(), held.offer(), OfferState.DECLINED))
                .chain(held -> goOnIfNobodyIsAsked(held.order()));
    }

    /** The item's time once more, once: 422 {@code more-time-used}. */
    @WithTransaction
    public Uni<Void> moreTime(UUID offerId, OfferReach reach, Duration longer) {
        return held(offerId, reach)
                .invoke(held -> require(held, OfferAction.EXTEND))
                .invoke(Answering::requireUnextended)
                .chain(held -> offers.extend(offerId, extended(held, longer)));
    }

    /** Closes what is past its deadline and asks the next; nothing when another node did so. */
    @WithTransaction
    public Uni<Void> expire(LockedOrder order) {
        Instant now = time.now();
        return openOf(order)
                .map(open -> open.stream()
                        .filter(offer -> !now.isBefore(offer.deadline()))
                        .toList())
                .chain(over -> over.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : closeAll(order, over, OfferState.EXPIRED).chain(() -> goOnIfNobodyIsAsked(order)));
    }

    /** Takes all open offers of an order back, because it is cancelled, held, moved or past filling. */
    Uni<List<Offer>> closeOpen(LockedOrder order, OfferState state) {
        return openOf(order).call(open -> closeAll(order, open, state));
    }

    private Uni<Held> held(UUID offerId, OfferReach reach) {
        return offers.orderOf(offerId, reach)
                .chain(orderId -> orders.lock(orderId, Scope.ALL))
                .chain(order -> offers.one(offerId).map(offer -> new Held(order, offer)));
    }

    private void require(Held held, OfferAction action) {
        OfferLifeCycle.require(held.offer(), action, time.now());
    }

    private static void requireOffered(Held held) {
        if (!held.order().facts().in(OrderState.OFFERED)) {
            throw new Refused(OrderRefusal.WRONG_STATE, held.order().facts().state());
        }
    }

    private static void requireUnextended(Held held) {
        if (held.offer().moreTimeUsed()) {
            throw new Refused(DispatchRefusal.MORE_TIME_USED);
        }
    }

    private static Instant extended(Held held, Duration longer) {
        Instant later = held.offer().deadline().plus(longer);
        return later.isAfter(held.order().fillBy()) ? held.order().fillBy() : later;
    }

    private static @Nullable UUID going(Held held, @Nullable UUID staff) {
        return staff == null ? held.offer().staffId() : staff;
    }

    private static Acceptance acceptance(Offer offer, @Nullable UUID staff) {
        return new Acceptance(offer.providerId(), offer.contractId(), offer.priceFen(), staff);
    }

    private Uni<Void> won(Held held) {
        UUID winner = Objects.requireNonNull(held.offer().id());
        return offers.close(winner, OfferState.ACCEPTED, time.now(), null)
                .chain(() -> notices.closed(held.order(), held.offer(), OfferState.ACCEPTED))
                .chain(() -> closeOpen(held.order(), OfferState.LOST))
                .replaceWithVoid();
    }

    private Uni<Void> closeAll(LockedOrder order, List<Offer> open, OfferState state) {
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(offer -> offers.close(offer.id(), state, time.now(), null))
                .collect()
                .asList()
                .chain(() -> notices.closed(order, open, state));
    }

    private Uni<List<Offer>> openOf(LockedOrder order) {
        return offers.ofRound(order.id(), order.round())
                .map(all -> all.stream()
                        .filter(offer -> offer.state() == OfferState.OPEN)
                        .toList());
    }

    private Uni<Void> goOnIfNobodyIsAsked(LockedOrder order) {
        return openOf(order)
                .chain(open -> open.isEmpty() && order.facts().in(OrderState.OFFERED)
                        ? offering.goOn(order)
                        : Uni.createFrom().voidItem());
    }
}
