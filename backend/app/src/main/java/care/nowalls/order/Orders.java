package care.nowalls.order;

import care.nowalls.account.Scope;
import care.nowalls.order.model.OrderAction;
import care.nowalls.order.model.ServiceOrder;
import care.nowalls.order.store.OrderStore;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders and their life cycle. Every method is one transaction or joins its caller's; every change holds the order's
 * row until commit; what the table does not know is 409 {@code wrong-state}. Money moves here and nowhere else.
 */
@ApplicationScoped
public class Orders {

    private static final Duration OBJECTION = Duration.ofDays(3);

    private final OrderStore store;
    private final Ordering ordering;
    private final Chronicle chronicle;
    private final Reserving reserving;
    private final DistrictTime time;

    @Inject
    Orders(OrderStore store, Ordering ordering, Chronicle chronicle, Reserving reserving, DistrictTime time) {
        this.store = store;
        this.ordering = ordering;
        this.chronicle = chronicle;
        this.reserving = reserving;
        this.time = time;
    }

    /** Makes an order, CREATED. Refusals: {@link Ordering}. Who offers it is the dispatch's matter. */
    @WithTransaction
    public Uni<LockedOrder> create(NewOrder wanted) {
        return ordering.created(wanted).map(ServiceOrder::locked);
    }

    /** Makes an order that needs no offer, born ACCEPTED, its money reserved. */
    @WithTransaction
    public Uni<OrderFacts> createAccepted(NewOrder wanted, Acceptance acceptance) {
        return ordering.accepted(wanted, acceptance).chain(reserving::reserve).map(ServiceOrder::facts);
    }

    /** 404 when there is none. */
    @WithSession
    public Uni<OrderFacts> facts(UUID id) {
        return store.find(id).map(ServiceOrder::facts);
    }

    /** Holds the order's row until commit; 404 when there is none or it is not within reach. */
    @WithTransaction
    public Uni<LockedOrder> lock(UUID id, Scope scope) {
        return store.locked(id).map(ServiceOrder::locked).invoke(order -> reached(order, scope));
    }

    /** What those who go there need besides the facts. */
    @WithSession
    public Uni<OrderSheet> sheet(UUID id) {
        return store.find(id).map(ordering::sheet);
    }

    /** What a provider has, by beginning of the window. */
    @WithSession
    public Uni<List<OrderFacts>> ofProvider(ProviderQuery query) {
        return store.ofProvider(query)
                .map(found -> found.stream().map(ServiceOrder::facts).toList());
    }

    /** How busy providers are, by the windows of what they have accepted. */
    @WithSession
    public Uni<List<ProviderLoad>> loads(List<UUID> providers, LocalDate day) {
        return store.loads(providers, day);
    }

    /** For sweepers of features to the right: takes the row if nobody else holds it. */
    @WithTransaction
    public Uni<Boolean> takenFree(UUID id) {
        return store.takenFree(id);
    }

    /** Not filled, and too late to begin. */
    public Uni<List<UUID>> tooLateToFill(Instant now) {
        return store.tooLateToFill(now);
    }

    @WithTransaction
    public Uni<OrderFacts> offered(UUID id) {
        return stepped(id, OrderAction.OFFER, null).map(ServiceOrder::facts);
    }

    /** OFFERED → ACCEPTED; the price is fixed and the entitlement reserved in the same transaction. */
    @WithTransaction
    public Uni<OrderFacts> accepted(UUID id, Acceptance acceptance) {
        return store.locked(id)
                .chain(order -> chronicle.accepted(order, acceptance))
                .chain(reserving::reserve)
                .map(ServiceOrder::facts);
    }

    /** The desk is alarmed by the event {@code order.unfilled}. */
    @WithTransaction
    public Uni<OrderFacts> unfilled(UUID id, @Nullable String reason) {
        return stepped(id, OrderAction.UNFILL, reason).map(ServiceOrder::facts);
    }

    /** Who goes; the person's fitness is the dispatch's matter. */
    @WithTransaction
    public Uni<OrderFacts> assigned(UUID id, UUID staffId) {
        return store.locked(id)
                .invoke(order -> order.assigned(staffId))
                .chain(order -> chronicle.step(order, OrderAction.ASSIGN, null))
                .map(ServiceOrder::facts);
    }

    @WithTransaction
    public Uni<OrderFacts> departed(UUID id) {
        return stepped(id, OrderAction.DEPART, null).map(ServiceOrder::facts);
    }

    @WithTransaction
    public Uni<OrderFacts> checkedIn(UUID id) {
        return stepped(id, OrderAction.CHECK_IN, null).map(ServiceOrder::facts);
    }

    @WithTransaction
    public Uni<OrderFacts> completed(UUID id) {
        return stepped(id, OrderAction.CHECK_OUT, null).map(ServiceOrder::facts);
    }

    /** The visit is verified: without objection the order is CONFIRMED after 72 h. */
    @WithTransaction
    public Uni<Void> verified(UUID id) {
        return store.locked(id)
                .invoke(order -> order.confirmAfter(time.now().plus(OBJECTION)))
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<OrderFacts> confirmed(UUID id, @Nullable String reason) {
        return stepped(id, OrderAction.CONFIRM, reason).map(ServiceOrder::facts);
    }

    /** Nobody opens; the reservation stays until it is decided what follows. */
    @WithTransaction
    public Uni<OrderFacts> attempted(UUID id, @Nullable String reason) {
        return stepped(id, OrderAction.ATTEMPT, reason).map(ServiceOrder::facts);
    }

    /** A line of the history without a change: what a carer told. */
    @WithTransaction
    public Uni<OrderFacts> noted(UUID id, String what, @Nullable String words) {
        return store.locked(id)
                .call(order -> chronicle.noted(order, what, words))
                .map(ServiceOrder::facts);
    }

    @WithTransaction
    public Uni<OrderFacts> missed(UUID id) {
        return stepped(id, OrderAction.MISS, null).chain(reserving::release).map(ServiceOrder::facts);
    }

    @WithTransaction
    public Uni<OrderFacts> held(UUID id, @Nullable String reason) {
        return stepped(id, OrderAction.HOLD, reason).chain(reserving::release).map(ServiceOrder::facts);
    }

    /** HELD → CREATED, or CANCELLED when nobody could fill the window any more. */
    @WithTransaction
    public Uni<LockedOrder> released(UUID id, @Nullable String reason) {
        return store.locked(id)
                .chain(order -> chronicle.step(order, release(order.locked()), reason))
                .map(ServiceOrder::locked);
    }

    @WithTransaction
    public Uni<LockedOrder> reassigned(UUID id, @Nullable String reason) {
        return stepped(id, OrderAction.REASSIGN, reason)
                .chain(reserving::release)
                .map(ServiceOrder::locked);
    }

    @WithTransaction
    public Uni<OrderFacts> cancelled(UUID id, @Nullable String reason) {
        return stepped(id, OrderAction.CANCEL, reason).chain(reserving::release).map(ServiceOrder::facts);
    }

    /** Another window; what is accepted keeps its provider and is reserved again on the new service date. */
    @WithTransaction
    public Uni<OrderFacts> rescheduled(UUID id, Instant start, Instant end, @Nullable String reason) {
        return stepped(id, OrderAction.RESCHEDULE, reason)
                .call(order -> ordering.moved(order, start, end))
                .chain(this::reservedAgain)
                .map(ServiceOrder::facts);
    }

    private Uni<ServiceOrder> reservedAgain(ServiceOrder order) {
        boolean taken = order.state() == OrderState.ACCEPTED;
        return taken
                ? reserving.release(order).chain(reserving::reserve)
                : Uni.createFrom().item(order);
    }

    private Uni<ServiceOrder> stepped(UUID id, OrderAction action, @Nullable String reason) {
        return store.locked(id).chain(order -> chronicle.step(order, action, reason));
    }

    private OrderAction release(LockedOrder order) {
        return order.fillBy().isBefore(time.now()) ? OrderAction.LAPSE : OrderAction.RELEASE;
    }

    private static void reached(LockedOrder order, Scope scope) {
        OrderFacts facts = order.facts();
        boolean street = scope.street() == null || scope.street().equals(facts.streetId());
        boolean provider = scope.provider() == null || scope.provider().equals(facts.providerId());
        boolean staff = scope.staff() == null || scope.staff().equals(facts.staffId());
        if (!street || !provider || !staff) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
