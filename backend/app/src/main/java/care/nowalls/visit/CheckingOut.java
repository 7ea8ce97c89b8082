package care.nowalls.visit;

import care.nowalls.contract.provider.CheckMethod;
import care.nowalls.contract.provider.CheckOut;
import care.nowalls.contract.provider.EvidenceReceipt;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.shared.DistrictTime;
import care.nowalls.visit.model.Presence;
import care.nowalls.visit.model.Visit;
import care.nowalls.visit.model.VisitRules;
import care.nowalls.visit.store.EvidenceStore;
import care.nowalls.visit.store.VisitStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit ends; with nothing open against it, it is verified and posted in the same transaction. */
@ApplicationScoped
public class CheckingOut {

    private final Intake intake;
    private final VisitStore visits;
    private final Orders orders;
    private final Verification verification;
    private final DistrictTime time;

    @Inject
    CheckingOut(Intake intake, VisitStore visits, Orders orders, Verification verification, DistrictTime time) {
        this.intake = intake;
        this.visits = visits;
        this.orders = orders;
        this.verification = verification;
        this.time = time;
    }

    private record Leaving(Sent sent, Visit visit) {}

    /** 404 only when the order never was the provider's. */
    @WithTransaction
    public Uni<EvidenceReceipt> record(UUID orderId, CheckOut said, Carer carer) {
        Intake.Message message = new Intake.Message(
                "CHECK_OUT", orderId, said.clientEventId(), said.at().toInstant(), said);
        return intake.keep(message, carer, evidence -> left(evidence, said, carer));
    }

    private Uni<EvidenceReceipt> left(EvidenceStore.Evidence evidence, CheckOut said, Carer carer) {
        // how presence is shown is told at check-in; the claim is completed once the visit is known
        Presence claim = intake.presence(evidence.at(), CheckMethod.PHONE, said.position(), carer);
        return intake.sent(evidence, claim, carer)
                .chain(sent -> visits.ofOrder(sent.order().id()).map(visit -> new Leaving(sent, visit)))
                .chain(leaving -> ours(leaving.visit(), carer) ? end(leaving, said) : nowhere(leaving));
    }

    private static boolean ours(@Nullable Visit visit, Carer carer) {
        return visit != null && visit.providerId().equals(carer.providerId());
    }

    private static Uni<EvidenceReceipt> nowhere(Leaving leaving) {
        return Uni.createFrom().item(Intake.unmatched(leaving.sent()));
    }

    private Uni<EvidenceReceipt> end(Leaving leaving, CheckOut said) {
        return leaving.visit().checkOutAt() != null
                ? receipt(leaving)
                : intake.rules(leaving.sent().facts())
                        .chain(rules -> ended(leaving, said, rules))
                        .chain(() -> receipt(leaving));
    }

    private Uni<Void> ended(Leaving leaving, CheckOut said, VisitRules rules) {
        Visit visit = leaving.visit();
        Presence claim = leaving.sent().presence();
        Presence presence = new Presence(claim.at(), visit.method(), claim.position(), claim.staffId());
        visit.ended(new Visit.Moment(
                presence,
                leaving.sent().evidence().receivedAt(),
                intake.sealed(said, Visit.CHECK_OUT_COLUMN, visit.id()),
                rules.fence().metresTo(presence.position())));
        return visits.raise(visit.id(), rules.atCheckOut(presence, visit.checkInAt(), visit.staffId()), time.now())
                .chain(() -> visits.closed(visit.id()))
                .chain(() -> completed(leaving))
                .chain(() -> verification.settle(visit, "checked_out"))
                .replaceWithVoid();
    }

    private Uni<Void> completed(Leaving leaving) {
        return leaving.sent().facts().in(OrderState.IN_SERVICE)
                ? orders.completed(leaving.visit().orderId()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<EvidenceReceipt> receipt(Leaving leaving) {
        Visit visit = leaving.visit();
        return orders.facts(visit.orderId())
                .chain(order -> visits.openExceptions(visit.id())
                        .map(open -> new EvidenceReceipt(
                                visit.id(), order.state(), visit.state() == VisitState.VERIFIED, open)));
    }
}
