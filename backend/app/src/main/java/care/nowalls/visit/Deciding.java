package care.nowalls.visit;

import care.nowalls.account.Scope;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.order.Acting;
import care.nowalls.order.Orders;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import care.nowalls.visit.model.Visit;
import care.nowalls.visit.store.ExceptionStore;
import care.nowalls.visit.store.VisitStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clears or rejects what stands against paying a visit. The last one cleared verifies and posts it. */
@ApplicationScoped
public class Deciding {

    private final VisitStore visits;
    private final ExceptionStore exceptions;
    private final Verification verification;
    private final Orders orders;
    private final Acting acting;
    private final AuditTrail audit;
    private final DistrictTime time;

    @Inject
    Deciding(
            VisitStore visits,
            ExceptionStore exceptions,
            Verification verification,
            Orders orders,
            Acting acting,
            AuditTrail audit,
            DistrictTime time) {
        this.visits = visits;
        this.exceptions = exceptions;
        this.verification = verification;
        this.orders = orders;
        this.acting = acting;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Which exception, and why it is decided so.
     *
     * @param visitId of the visit
     * @param code of the exception
     * @param reason why
     * @param memo more words; needed for OTHER, else 422 {@code memo-needed}
     */
    public record Wish(
            UUID visitId,
            String code,
            DecisionReason reason,
            @Nullable String memo) {}

    /** 404 for an unknown visit or exception, 409 {@code wrong-state} when it is decided, 422 {@code memo-needed}. */
    @WithTransaction
    public Uni<Void> clear(Wish wish) {
        return decided(wish, "CLEARED")
                .call(visit -> verification.settle(visit, "cleared"))
                .replaceWithVoid();
    }

    /** The visit is never paid, its reservation given back. Refusals as in {@link #clear}. */
    @WithTransaction
    public Uni<Void> reject(Wish wish) {
        return decided(wish, "REJECTED").call(verification::reject).replaceWithVoid();
    }

    private Uni<Visit> decided(Wish wish, String state) {
        if (wish.reason() == DecisionReason.OTHER
                && (wish.memo() == null || wish.memo().isBlank())) {
            throw new Refused(VisitRefusal.MEMO_NEEDED);
        }
        ExceptionStore.Decision decision =
                new ExceptionStore.Decision(state, wish.reason().name(), wish.memo(), acting.caller(), time.now());
        return visits.orderOf(wish.visitId())
                .chain(order -> orders.lock(order, Scope.ALL))
                .chain(() -> exceptions.state(wish.visitId(), wish.code()))
                .invoke(Deciding::requireOpen)
                .chain(() -> visits.one(wish.visitId()))
                .invoke(Deciding::requireUndecided)
                .call(() -> exceptions.decide(wish.visitId(), wish.code(), decision))
                .call(visit -> audit.record(entry(visit, state)));
    }

    private static AuditEntry entry(Visit visit, String state) {
        return AuditEntry.done("visit.exception." + state.toLowerCase(Locale.ROOT), "visit", visit.id());
    }

    private static void requireOpen(@Nullable String state) {
        if (state == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        if (!state.equals("OPEN")) {
            throw new Refused(VisitRefusal.EXCEPTION_DECIDED, state);
        }
    }

    private static void requireUndecided(Visit visit) {
        if (visit.state() == VisitState.REJECTED) {
            throw new Refused(VisitRefusal.EXCEPTION_DECIDED, visit.state().name());
        }
    }
}
