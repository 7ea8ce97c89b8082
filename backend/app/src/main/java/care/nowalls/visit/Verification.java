package care.nowalls.visit;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.Item;
import care.nowalls.entitlement.Entitlements;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderSheet;
import care.nowalls.order.Orders;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Outbox;
import care.nowalls.visit.model.ActualPrice;
import care.nowalls.visit.model.Visit;
import care.nowalls.visit.store.VisitStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Pays a visit against which nothing stands: verified and posted in one transaction. The order's row is held. */
@ApplicationScoped
class Verification {

    private final VisitStore visits;
    private final Orders orders;
    private final Catalogue catalogue;
    private final Entitlements entitlements;
    private final Outbox outbox;
    private final DistrictTime time;

    @Inject
    Verification(
            VisitStore visits,
            Orders orders,
            Catalogue catalogue,
            Entitlements entitlements,
            Outbox outbox,
            DistrictTime time) {
        this.visits = visits;
        this.orders = orders;
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.outbox = outbox;
        this.time = time;
    }

    private record Bill(OrderFacts order, OrderSheet sheet, Item item) {}

    /** Verifies when the visit is closed and nothing is open; tells what it is now. Returns the open codes. */
    Uni<List<String>> settle(Visit visit, String happened) {
        return visits.openExceptions(visit.id())
                .call(open -> visit.state() == VisitState.CLOSED && open.isEmpty()
                        ? verify(visit)
                        : told(visit, happened, open));
    }

    /** The reservation is given back: a rejected visit is never paid. */
    Uni<Void> reject(Visit visit) {
        visit.rejected();
        return entitlements.release(visit.orderId()).chain(() -> told(visit, "rejected", List.of()));
    }

    Uni<Void> told(Visit visit, String happened, List<String> open) {
        return outbox.publish("visit." + happened.toLowerCase(Locale.ROOT), "visit:" + visit.id(), visit.changed(open));
    }

    private Uni<Void> verify(Visit visit) {
        return orders.facts(visit.orderId())
                .chain(order -> orders.sheet(order.id())
                        .chain(sheet -> catalogue.item(order.itemCode()).map(item -> new Bill(order, sheet, item))))
                .chain(bill -> paid(visit, bill));
    }

    private Uni<Void> paid(Visit visit, Bill bill) {
        long agreed = bill.order().priceFen();
        Long minutes = visit.minutes();
        long actual = minutes == null
                ? agreed
                : ActualPrice.of(bill.item().unit(), agreed, bill.sheet().quantity(), minutes);
        long reserved = bill.sheet().entitlementFen() == null ? 0 : bill.sheet().entitlementFen();
        visit.verified(time.now(), actual, ActualPrice.part(reserved, actual, agreed));
        return orders.verified(visit.orderId())
                .chain(() -> told(visit, "verified", List.of()))
                .chain(() -> entitlements.post(visit.orderId(), actual));
    }
}
