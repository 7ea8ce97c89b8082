package care.nowalls.dispatch;

import care.nowalls.dispatch.model.Offer;
import care.nowalls.order.LockedOrder;
import care.nowalls.shared.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Tells what became of offers, one event each. */
@ApplicationScoped
class OfferNotices {

    private final Outbox outbox;

    @Inject
    OfferNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> told(LockedOrder order, OfferChanged changed) {
        String what =
                changed.state().equals("OPEN") ? "created" : changed.state().toLowerCase(Locale.ROOT);
        return outbox.publish("offer." + what, "order:" + order.id(), changed);
    }

    Uni<Void> closed(LockedOrder order, Offer offer, OfferState state) {
        return told(
                order,
                new OfferChanged(
                        offer.id(),
                        order.id(),
                        state.name(),
                        order.facts().streetId(),
                        offer.providerId(),
                        offer.staffId()));
    }

    Uni<Void> closed(LockedOrder order, List<Offer> offers, OfferState state) {
        return Multi.createFrom()
                .iterable(offers)
                .onItem()
                .transformToUniAndConcatenate(offer -> closed(order, offer, state))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
