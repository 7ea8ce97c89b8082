package care.nowalls.dispatch;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.Item;
import care.nowalls.contract.money.Money;
import care.nowalls.contract.provider.Position;
import care.nowalls.contract.provider.ProviderOrder;
import care.nowalls.contract.provider.Window;
import care.nowalls.contract.token.Role;
import care.nowalls.dispatch.store.OfferStore;
import care.nowalls.order.Acting;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderSheet;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.provider.Providers;
import care.nowalls.provider.StaffFacts;
import care.nowalls.resident.ResidentContactData;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its provider sees it, with whom to visit. Personal data is only in here: it disappears for staff 24 h
 * after completion, and for everybody when the order is cancelled (DOMAIN.md §7).
 */
@ApplicationScoped
public class ProviderOrders {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Orders orders;
    private final OfferStore offers;
    private final Catalogue catalogue;
    private final Providers providers;
    private final Residents residents;
    private final Acting acting;
    private final DistrictTime time;

    @Inject
    ProviderOrders(
            Orders orders,
            OfferStore offers,
            Catalogue catalogue,
            Providers providers,
            Residents residents,
            Acting acting,
            DistrictTime time) {
        this.orders = orders;
        this.offers = offers;
        this.catalogue = catalogue;
        this.providers = providers;
        this.residents = residents;
        this.acting = acting;
        this.time = time;
    }

    private record Parts(
            OrderFacts order,
            Item item,
            OrderSheet sheet,
            @Nullable StaffFacts staff) {}

    /** @param visit what was recorded so far */
    @WithSession
    public Uni<ProviderOrder> of(OrderFacts order, ProviderOrder.@Nullable VisitView visit) {
        return catalogue
                .item(order.itemCode())
                .chain(item -> orders.sheet(order.id()).map(sheet -> new Parts(order, item, sheet, null)))
                .chain(this::withStaff)
                .chain(parts ->
                        residents.contactData(order.residentId()).map(resident -> view(parts, resident, visit)));
    }

    /** Whether this provider accepted the order at some time, even if it has it no more. */
    @WithSession
    public Uni<Boolean> onceAccepted(UUID order, UUID provider) {
        return offers.everAccepted(order, provider);
    }

    private Uni<Parts> withStaff(Parts parts) {
        UUID staff = parts.order().staffId();
        return staff == null
                ? Uni.createFrom().item(parts)
                : providers
                        .staffMember(staff)
                        .map(person -> new Parts(parts.order(), parts.item(), parts.sheet(), person));
    }

    private ProviderOrder view(Parts parts, ResidentContactData resident, ProviderOrder.@Nullable VisitView visit) {
        OrderFacts order = parts.order();
        Item item = parts.item();
        boolean hidden = hidden(parts);
        return new ProviderOrder(
                order.id(),
                order.number(),
                order.state(),
                item.code(),
                item.name(),
                new Window(shown(order.start()), shown(order.end())),
                Money.fen(order.priceFen()),
                item.minimumMinutes(),
                item.tasks(),
                hidden ? null : parts.sheet().notes(),
                order.staffId(),
                parts.staff() == null ? null : parts.staff().name(),
                hidden ? masked(resident) : details(resident),
                visit);
    }

    private boolean hidden(Parts parts) {
        Instant completed = parts.sheet().completedAt();
        boolean staff = acting.caller().role() == Role.STAFF;
        boolean over = completed != null && completed.plus(KEPT).isBefore(time.now());
        boolean neverDone = completed == null && parts.order().end().plus(KEPT).isBefore(time.now());
        return parts.order().in(OrderState.CANCELLED) || (staff && (over || neverDone));
    }

    private static ProviderOrder.ResidentDetails details(ResidentContactData resident) {
        return new ProviderOrder.ResidentDetails(
                resident.residentId(),
                resident.name(),
                resident.phone(),
                resident.address(),
                new Position(resident.lat(), resident.lon(), null, "WGS84"));
    }

    private static ProviderOrder.ResidentDetails masked(ResidentContactData resident) {
        String name = resident.name();
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        return new ProviderOrder.ResidentDetails(resident.residentId(), first + "**", null, null, null);
    }

    private static OffsetDateTime shown(Instant instant) {
        return Objects.requireNonNull(DistrictTime.shown(instant));
    }
}
