package care.nowalls.order;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.Item;
import care.nowalls.entitlement.Charge;
import care.nowalls.entitlement.Entitlements;
import care.nowalls.order.model.ServiceOrder;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Money that moves with an order, in the order's own transaction and as its last statements. */
@ApplicationScoped
class Reserving {

    private final Entitlements entitlements;
    private final Catalogue catalogue;
    private final DistrictTime time;

    @Inject
    Reserving(Entitlements entitlements, Catalogue catalogue, DistrictTime time) {
        this.entitlements = entitlements;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** What acceptance costs is set aside in the month of the service date. */
    Uni<ServiceOrder> reserve(ServiceOrder order) {
        return catalogue
                .item(order.itemCode())
                .chain(item -> entitlements.reserve(charge(order, item)))
                .invoke(split -> order.reserved(split.entitlementFen()))
                .replaceWith(order);
    }

    /** Harmless when nothing is set aside. */
    Uni<ServiceOrder> release(ServiceOrder order) {
        return entitlements.release(order.id()).replaceWith(order);
    }

    private Charge charge(ServiceOrder order, Item item) {
        return new Charge(
                order.id(),
                order.residentId(),
                Objects.requireNonNull(order.providerId()),
                item.pot(),
                time.dayOf(order.windowStart()),
                Objects.requireNonNull(order.priceFen()),
                order.quantity());
    }
}
