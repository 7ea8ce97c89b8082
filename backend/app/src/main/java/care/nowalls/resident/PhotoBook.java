package care.nowalls.resident;

import care.nowalls.account.Scope;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.resident.store.PhotoRows;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The faces of residents, for those who look for them; every look at one is in the audit log. */
@ApplicationScoped
public class PhotoBook {

    private static final String RESIDENT = "resident";

    private final Residents residents;
    private final PhotoRows rows;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final DistrictTime time;

    @Inject
    public PhotoBook(Residents residents, PhotoRows rows, AuditTrail audit, CurrentCaller caller, DistrictTime time) {
        this.residents = residents;
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    /** Whether there is one. */
    @WithSession
    public Uni<Boolean> kept(UUID resident) {
        return rows.kept(resident);
    }

    /** The JPEG, null when none is kept; with the purpose in the audit log. 404 when the resident is out of reach. */
    @WithTransaction
    public Uni<byte @Nullable []> seen(UUID resident, Scope scope, String purpose) {
        return residents
                .facts(resident, scope)
                .call(() -> audit.record(AuditEntry.doneFor(purpose, "resident.photo_read", RESIDENT, resident)))
                .chain(() -> rows.of(resident));
    }

    /** Replaces the one there was. 404 when the resident is out of reach. */
    @WithTransaction
    public Uni<Void> keep(UUID resident, Scope scope, byte[] jpeg) {
        return residents
                .facts(resident, scope)
                .chain(() -> rows.keep(resident, jpeg, caller.get().username(), time.now()))
                .chain(() -> audit.record(AuditEntry.done("resident.photo_written", RESIDENT, resident)));
    }

    /** 404 when the resident is out of reach or there is none. */
    @WithTransaction
    public Uni<Void> drop(UUID resident, Scope scope) {
        return residents
                .facts(resident, scope)
                .chain(() -> rows.drop(resident))
                .invoke(PhotoBook::refuseNone)
                .chain(() -> audit.record(AuditEntry.done("resident.photo_dropped", RESIDENT, resident)));
    }

    private static void refuseNone(int dropped) {
        if (dropped == 0) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
