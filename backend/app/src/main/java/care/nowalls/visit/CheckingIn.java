package care.nowalls.visit;

import care.nowalls.contract.provider.CheckIn;
import care.nowalls.contract.provider.EvidenceReceipt;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.visit.model.Presence;
import care.nowalls.visit.model.Visit;
import care.nowalls.visit.model.VisitRules;
import care.nowalls.visit.store.EvidenceStore;
import care.nowalls.visit.store.VisitStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit begins. Never refused for the order's state: what does not fit is kept as unmatched evidence. */
@ApplicationScoped
public class CheckingIn {

    private final Intake intake;
    private final VisitStore visits;
    private final Orders orders;
    private final Verification verification;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    CheckingIn(Intake intake, VisitStore visits, Orders orders, Verification verification, Ids ids, DistrictTime time) {
        this.intake = intake;
        this.visits = visits;
        this.orders = orders;
        this.verification = verification;
        this.ids = ids;
        this.time = time;
    }

    private record Arrival(
            Sent sent,
            OrderFacts order,
            VisitRules rules,
            @Nullable UUID goer) {}

    /** 404 only when the order never was the provider's. */
    @WithTransaction
    public Uni<EvidenceReceipt> record(UUID orderId, CheckIn said, Carer carer) {
        Intake.Message message = new Intake.Message(
                "CHECK_IN", orderId, said.clientEventId(), said.at().toInstant(), said);
        return intake.keep(message, carer, evidence -> arrived(evidence, said, carer));
    }

    private Uni<EvidenceReceipt> arrived(EvidenceStore.Evidence evidence, CheckIn said, Carer carer) {
        Presence presence = intake.presence(evidence.at(), said.method(), said.position(), carer);
        return intake.sent(evidence, presence, carer).chain(sent -> fits(sent) ? begin(sent, said) : known(sent));
    }

    private static boolean fits(Sent sent) {
        return sent.theirs()
                && (sent.facts().in(OrderState.ACCEPTED) || sent.facts().in(OrderState.EN_ROUTE));
    }

    /** The order's visit has begun already: the same receipt, nothing changes. */
    private Uni<EvidenceReceipt> known(Sent sent) {
        boolean begun = sent.theirs() && sent.facts().in(OrderState.IN_SERVICE);
        return begun
                ? visits.ofOrder(sent.order().id()).chain(visit -> receipt(visit, sent.facts()))
                : Uni.createFrom().item(Intake.unmatched(sent));
    }

    private Uni<EvidenceReceipt> begin(Sent sent, CheckIn said) {
        return closeForgotten(sent.carer().staffId())
                .chain(() -> assignedIfNobodyIs(sent))
                .chain(order -> intake.rules(order).map(rules -> new Arrival(sent, order, rules, goer(sent, order))))
                .chain(arrival -> visits.save(visit(arrival, said)).chain(visit -> noted(arrival, visit)));
    }

    private Uni<EvidenceReceipt> noted(Arrival arrival, Visit visit) {
        Set<VisitException> raised = arrival.rules().atCheckIn(arrival.sent().presence());
        return visits.raise(visit.id(), raised, time.now())
                .chain(() -> arrival.goer() == null ? nothing() : visits.opened(arrival.goer(), visit.id()))
                .chain(() -> orders.checkedIn(visit.orderId()))
                .call(() -> verification.settle(visit, "checked_in"))
                .chain(order -> receipt(visit, order));
    }

    /** Where nobody was named, whoever comes is the one. */
    private Uni<OrderFacts> assignedIfNobodyIs(Sent sent) {
        UUID staff = sent.carer().staffId();
        return sent.facts().staffId() == null && staff != null
                ? orders.assigned(sent.order().id(), staff)
                : Uni.createFrom().item(sent.facts());
    }

    /** The rule "one open visit per carer" holds on the ordered, closed result (DOMAIN.md §7). */
    private Uni<Void> closeForgotten(@Nullable UUID staff) {
        return staff == null
                ? nothing()
                : visits.openOf(staff).chain(open -> open == null ? nothing() : forgotten(open));
    }

    private Uni<Void> forgotten(Visit open) {
        open.forgotten();
        return visits.closed(open.id())
                .chain(() -> visits.raise(open.id(), List.of(VisitException.NO_CHECK_OUT), time.now()))
                .chain(() -> orders.completed(open.orderId()))
                .chain(() -> verification.settle(open, "checked_out"))
                .replaceWithVoid();
    }

    private Uni<EvidenceReceipt> receipt(Visit visit, OrderFacts order) {
        return visits.openExceptions(visit.id())
                .map(open ->
                        new EvidenceReceipt(visit.id(), order.state(), visit.state() == VisitState.VERIFIED, open));
    }

    private Visit visit(Arrival arrival, CheckIn said) {
        UUID id = ids.next();
        Sent sent = arrival.sent();
        Visit.Moment moment = new Visit.Moment(
                sent.presence(),
                sent.evidence().receivedAt(),
                intake.sealed(said, Visit.CHECK_IN_COLUMN, id),
                arrival.rules().fence().metresTo(sent.presence().position()));
        return Visit.begun(id, arrival.order(), time.dayOf(arrival.order().start()), moment, arrival.goer());
    }

    private static @Nullable UUID goer(Sent sent, OrderFacts order) {
        UUID staff = sent.carer().staffId();
        return staff == null ? order.staffId() : staff;
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
