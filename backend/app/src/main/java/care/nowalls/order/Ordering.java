package care.nowalls.order;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.Item;
import care.nowalls.order.model.OrderBirth;
import care.nowalls.order.model.ServiceOrder;
import care.nowalls.order.model.ServiceWindow;
import care.nowalls.order.store.OrderStore;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Making orders. 404 for an unknown resident, 422 {@code unknown-item}, {@code resident-not-served} for the deceased and
 * those who moved away, and the refusals of {@link ServiceWindow#checked}.
 */
@ApplicationScoped
class Ordering {

    private static final Set<String> GONE = Set.of("DECEASED", "MOVED");

    private final OrderStore store;
    private final Catalogue catalogue;
    private final Residents residents;
    private final Chronicle chronicle;
    private final Acting acting;
    private final Vault vault;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    Ordering(
            OrderStore store,
            Catalogue catalogue,
            Residents residents,
            Chronicle chronicle,
            Acting acting,
            Vault vault,
            Ids ids,
            DistrictTime time) {
        this.store = store;
        this.catalogue = catalogue;
        this.residents = residents;
        this.chronicle = chronicle;
        this.acting = acting;
        this.vault = vault;
        this.ids = ids;
        this.time = time;
    }

    private record Admitted(NewOrder wanted, Item item, ResidentFacts resident) {}

    Uni<ServiceOrder> created(NewOrder wanted) {
        return born(wanted, OrderState.CREATED)
                .chain(store::save)
                .chain(order -> chronicle.born(order, "order.created"));
    }

    Uni<ServiceOrder> accepted(NewOrder wanted, Acceptance acceptance) {
        return born(wanted, OrderState.ACCEPTED)
                .invoke(order -> order.taken(acceptance, time.now()))
                .chain(store::save)
                .chain(order -> chronicle.born(order, "order.accepted"));
    }

    Uni<Void> moved(ServiceOrder order, Instant start, Instant end) {
        return catalogue
                .item(order.itemCode())
                .invoke(item -> order.moved(window(start, end, item), limits(start, end, item)))
                .replaceWithVoid();
    }

    OrderSheet sheet(ServiceOrder order) {
        String notes = vault.open(order.notesSealed(), ServiceOrder.NOTES_COLUMN, order.id());
        return new OrderSheet(notes, order.quantity(), order.entitlementFen(), order.completedAt());
    }

    private Uni<ServiceOrder> born(NewOrder wanted, OrderState state) {
        return catalogue
                .item(wanted.itemCode())
                .chain(item -> residents.facts(wanted.residentId()).map(who -> new Admitted(wanted, item, who)))
                .invoke(admitted -> check(admitted, state))
                .chain(admitted -> numbered(admitted, state));
    }

    private void check(Admitted admitted, OrderState state) {
        window(admitted.wanted().start(), admitted.wanted().end(), admitted.item());
        // whoever is sent in an emergency goes, whatever the registry says of the resident
        if (state == OrderState.CREATED && GONE.contains(admitted.resident().status())) {
            throw new Refused(OrderRefusal.RESIDENT_NOT_SERVED);
        }
    }

    private Uni<ServiceOrder> numbered(Admitted admitted, OrderState state) {
        return store.nextNumber(time.today())
                .map(number -> ServiceOrder.born(birth(ids.next(), number, admitted, state)));
    }

    private OrderBirth birth(UUID id, String number, Admitted admitted, OrderState state) {
        NewOrder wanted = admitted.wanted();
        String mode = wanted.mode() == null ? admitted.item().offerMode() : wanted.mode();
        return new OrderBirth(
                id,
                number,
                state,
                admitted.resident().streetId(),
                mode,
                wanted,
                vault.seal(wanted.notes(), ServiceOrder.NOTES_COLUMN, id),
                limits(wanted.start(), wanted.end(), admitted.item()),
                time.now(),
                acting.caller().accountId());
    }

    private ServiceWindow window(Instant start, Instant end, Item item) {
        return new ServiceWindow(start, end).checked(time.now(), item.minimumMinutes());
    }

    private static OrderBirth.Limits limits(Instant start, Instant end, Item item) {
        ServiceWindow window = new ServiceWindow(start, end);
        return new OrderBirth.Limits(window.fillBy(item.minimumMinutes()), window.missedAfter(item.missedMinutes()));
    }
}
