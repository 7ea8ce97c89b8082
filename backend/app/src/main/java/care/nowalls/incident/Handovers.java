package care.nowalls.incident;

import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.store.HandoverRows;
import care.nowalls.shared.Caller;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Shift hand-over sheets, signed by both. What stands on one never changes. */
@ApplicationScoped
public class Handovers {

    private final HandoverRows rows;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public Handovers(HandoverRows rows, AuditTrail audit, CurrentCaller caller, Ids ids, DistrictTime time) {
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.time = time;
    }

    /** Signed by the one who goes. */
    @WithTransaction
    public Uni<Handover> begin(String sheet) {
        UUID id = ids.next();
        Caller from = caller.get();
        return rows.begin(id, sheet, from.accountId(), from.username(), time.now())
                .call(() -> audit.record(AuditEntry.done("handover.begun", "handover", id)))
                .chain(() -> rows.one(id));
    }

    /** Signed by the one who comes. 404; 409 {@code handover-signed}; 422 {@code same-person}. */
    @WithTransaction
    public Uni<Handover> sign(UUID id) {
        Caller to = caller.get();
        return rows.locked(id)
                .invoke(found -> refuse(found.to() != null, IncidentRefusal.HANDOVER_SIGNED))
                .invoke(found -> refuse(found.from().equals(to.username()), IncidentRefusal.SAME_PERSON))
                .chain(() -> rows.sign(id, to.accountId(), to.username(), time.now()))
                .call(() -> audit.record(AuditEntry.done("handover.signed", "handover", id)))
                .chain(() -> rows.one(id));
    }

    /** Newest first. */
    @WithSession
    public Uni<Page<Handover>> page(Cursor place) {
        return rows.after(place)
                .map(found -> place.page(found, sheet -> sheet.id().toString(), sheet -> sheet));
    }

    /** 404. */
    @WithSession
    public Uni<Handover> one(UUID id) {
        return rows.one(id);
    }

    /** As it was signed; 404. */
    @WithSession
    public Uni<String> sheet(UUID id) {
        return rows.sheet(id);
    }

    private static void refuse(boolean condition, IncidentRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
