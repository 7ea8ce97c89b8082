package care.nowalls.dispatch;

import care.nowalls.account.Scope;
import care.nowalls.dispatch.model.Offer;
import care.nowalls.order.Acceptance;
import care.nowalls.order.LockedOrder;
import care.nowalls.order.NewOrder;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.provider.Candidate;
import care.nowalls.provider.Providers;
import care.nowalls.provider.StaffFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk does with orders, offers included: each method is one transaction or joins its caller's. What is not
 * within the scope is 404, what the life cycle does not know 409 {@code wrong-state}.
 */
@ApplicationScoped
public class Dispatching {

    private final Orders orders;
    private final Offering offering;
    private final Answering answering;
    private final Assigning assigning;
    private final Providers providers;
    private final Residents residents;
    private final DistrictTime time;

    @Inject
    Dispatching(
            Orders orders,
            Offering offering,
            Answering answering,
            Assigning assigning,
            Providers providers,
            Residents residents,
            DistrictTime time) {
        this.orders = orders;
        this.offering = offering;
        this.answering = answering;
        this.assigning = assigning;
        this.providers = providers;
        this.residents = residents;
        this.time = time;
    }

    /** Makes an order and begins to offer it. */
    @WithTransaction
    public Uni<OrderFacts> place(NewOrder wanted) {
        return place(wanted, null, null);
    }

    /**
     * Makes an order and begins to offer it.
     *
     * @param wanted the order
     * @param providerId who is to be asked; needed for DIRECT, else 422 {@code provider-needed}
     * @param staffId which person, or null
     */
    @WithTransaction
    public Uni<OrderFacts> place(NewOrder wanted, @Nullable UUID providerId, @Nullable UUID staffId) {
        Offering.Named named = providerId == null ? null : new Offering.Named(providerId, staffId);
        return orders.create(wanted)
                .call(order -> named == null ? done() : assigning.check(order.facts(), named.providerId(), staffId))
                .call(order -> offering.begin(order, named))
                .chain(order -> orders.facts(order.id()));
    }

    /**
     * Sends one person at once: the order is born ACCEPTED and assigned, its money reserved. In an emergency a missing
     * contract refuses nobody: the price is 0 then.
     */
    @WithTransaction
    public Uni<OrderFacts> sendResponder(NewOrder wanted, UUID staffId) {
        return providers
                .staffMember(staffId)
                .chain(person -> acceptance(wanted, person))
                .chain(acceptance -> orders.createAccepted(wanted, acceptance));
    }

    /** The desk chooses (MANUAL), or asks one more. 422 {@code provider-unsuitable}. */
    @WithTransaction
    public Uni<OrderFacts> offer(UUID id, Scope scope, UUID providerId, @Nullable UUID staffId) {
        return orders.lock(id, scope)
                .invoke(order -> order.requireIn(OrderState.CREATED, OrderState.OFFERED))
                .call(order -> assigning.check(order.facts(), providerId, staffId))
                .call(order -> offering.askNamed(order, new Offering.Named(providerId, staffId)))
                .chain(order -> orders.facts(order.id()));
    }

    @WithTransaction
    public Uni<OrderFacts> cancel(UUID id, Scope scope, @Nullable String reason) {
        return orders.lock(id, scope)
                .chain(order -> orders.cancelled(id, reason).call(() -> withdraw(order)));
    }

    @WithTransaction
    public Uni<OrderFacts> hold(UUID id, Scope scope, @Nullable String reason) {
        return orders.lock(id, scope).chain(order -> orders.held(id, reason).call(() -> withdraw(order)));
    }

    /** HELD → CREATED and offered afresh, or CANCELLED when its window cannot be filled any more. */
    @WithTransaction
    public Uni<OrderFacts> release(UUID id, Scope scope, @Nullable String reason) {
        return orders.lock(id, scope)
                .chain(order -> orders.released(id, reason))
                .call(this::beginIfCreated)
                .chain(order -> orders.facts(id));
    }

    /** Taken from whoever has it and offered afresh, not to the same one. */
    @WithTransaction
    public Uni<OrderFacts> reassign(UUID id, Scope scope, @Nullable String reason) {
        return orders.lock(id, scope)
                .chain(order -> orders.reassigned(id, reason))
                .call(this::beginIfCreated)
                .chain(order -> orders.facts(id));
    }

    /** What is offered is withdrawn and offered again for the new window; what is accepted keeps its provider. */
    @WithTransaction
    public Uni<OrderFacts> reschedule(UUID id, Scope scope, Instant start, Instant end) {
        return orders.lock(id, scope)
                .chain(before -> answering
                        .closeOpen(before, OfferState.WITHDRAWN)
                        .call(() -> orders.rescheduled(id, start, end, null))
                        .chain(withdrawn -> offeredAgain(id, named(withdrawn)))
                        .chain(() -> orders.facts(id)));
    }

    /** Who goes. 422 {@code staff-unsuitable}. */
    @WithTransaction
    public Uni<OrderFacts> assign(UUID id, Scope scope, UUID staffId) {
        return orders.lock(id, scope)
                .invoke(order -> order.requireIn(OrderState.ACCEPTED, OrderState.EN_ROUTE))
                .call(order -> assigning.check(
                        order.facts(), Objects.requireNonNull(order.facts().providerId()), staffId))
                .chain(order -> orders.assigned(id, staffId));
    }

    /** Too late to be filled: what is still open is closed and the desk alarmed. */
    @WithTransaction
    public Uni<Void> tooLate(UUID id) {
        return orders.lock(id, Scope.ALL)
                .invoke(order -> order.requireIn(OrderState.CREATED, OrderState.OFFERED))
                .call(order -> answering.closeOpen(order, OfferState.EXPIRED))
                .chain(order -> offering.unfilled(order, Offering.TOO_LATE));
    }

    private Uni<Void> withdraw(LockedOrder order) {
        return answering.closeOpen(order, OfferState.WITHDRAWN).replaceWithVoid();
    }

    private static Offering.@Nullable Named named(List<Offer> withdrawn) {
        return withdrawn.stream()
                .findFirst()
                .map(offer -> new Offering.Named(offer.providerId(), offer.staffId()))
                .orElse(null);
    }

    private Uni<Void> offeredAgain(UUID id, Offering.@Nullable Named named) {
        return orders.lock(id, Scope.ALL).chain(order -> again(order, named));
    }

    private Uni<Void> again(LockedOrder order, Offering.@Nullable Named named) {
        boolean searching = order.mode().equals(OfferingMode.SEQUENTIAL.name())
                || order.mode().equals(OfferingMode.BROADCAST.name());
        if (!order.facts().in(OrderState.OFFERED)) {
            return done();
        }
        return searching || named == null ? offering.begin(order, null) : offering.askNamed(order, named);
    }

    private Uni<Void> beginIfCreated(LockedOrder order) {
        boolean direct = order.mode().equals(OfferingMode.DIRECT.name());
        return order.facts().in(OrderState.CREATED) && !direct ? offering.begin(order, null) : done();
    }

    private Uni<Acceptance> acceptance(NewOrder wanted, StaffFacts person) {
        return residents
                .facts(wanted.residentId())
                .chain(resident ->
                        providers.candidates(wanted.itemCode(), resident.streetId(), time.dayOf(wanted.start())))
                .map(found -> acceptance(wanted, person, found));
    }

    private static Acceptance acceptance(NewOrder wanted, StaffFacts person, List<Candidate> found) {
        return found.stream()
                .filter(one -> one.providerId().equals(person.providerId()))
                .findFirst()
                .map(one -> new Acceptance(
                        one.providerId(),
                        one.contractId(),
                        Math.multiplyExact(one.priceFen(), wanted.quantity()),
                        person.id()))
                .orElseGet(() -> new Acceptance(person.providerId(), null, 0, person.id()));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
