package care.nowalls.incident;

import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.incident.store.ProcedureStore;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The procedures of the district. */
@ApplicationScoped
public class Procedures {

    private final ProcedureStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public Procedures(ProcedureStore store, AuditTrail audit, Ids ids, DistrictTime time) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /** All versions, by code, newest first. */
    @WithSession
    public Uni<List<Procedure>> all() {
        return store.all();
    }

    /** What was in force for this kind on the district's day of the instant, or null. */
    @WithSession
    public Uni<@Nullable Procedure> inForce(IncidentKind kind, Instant at) {
        return store.inForce(kind, time.dayOf(at));
    }

    /**
     * The next version, from a day to come: what an incident showed yesterday is never rewritten. 422 {@code
     * procedure-backdated}; 409 {@code procedure-kind-taken} when another procedure is for one of the kinds.
     */
    @WithTransaction
    public Uni<Procedure> replace(NewProcedure wanted) {
        if (!wanted.validFrom().isAfter(time.today())) {
            throw new Refused(IncidentRefusal.PROCEDURE_BACKDATED);
        }
        UUID id = ids.next();
        return store.takenBy(wanted)
                .invoke(Procedures::refuseTaken)
                .chain(() -> store.replace(id, wanted))
                .call(() -> audit.record(AuditEntry.done("procedure.replaced", "procedure", id)))
                .chain(() -> store.one(id));
    }

    private static void refuseTaken(List<String> others) {
        if (!others.isEmpty()) {
            throw new Refused(IncidentRefusal.PROCEDURE_KIND_TAKEN, others.getFirst());
        }
    }
}
