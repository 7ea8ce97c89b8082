package care.nowalls.resident;

import care.nowalls.account.Scope;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.resident.store.RescueRows;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rescuers must know of residents. */
@ApplicationScoped
public class RescueBook {

    private final Residents residents;
    private final RescueRows rows;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final DistrictTime time;

    @Inject
    public RescueBook(Residents residents, RescueRows rows, AuditTrail audit, CurrentCaller caller, DistrictTime time) {
        this.residents = residents;
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    /** For those who rescue; nothing known is {@link RescueNotes#NONE}. */
    @WithSession
    public Uni<RescueNotes> of(UUID resident) {
        return rows.of(resident);
    }

    /** With the purpose in the audit log. 404. */
    @WithTransaction
    public Uni<RescueNotes> revealed(UUID resident, Scope scope, String purpose) {
        return residents
                .facts(resident, scope)
                .call(() -> audit.record(AuditEntry.doneFor(purpose, "resident.rescue_read", "resident", resident)))
                .chain(() -> rows.of(resident));
    }

    /** Replaces all of it. 404; 422 {@code consent-in-future}. */
    @WithTransaction
    public Uni<RescueNotes> write(UUID resident, Scope scope, RescueNotes notes) {
        return residents
                .facts(resident, scope)
                .invoke(() -> refuseFuture(notes.entryConsentOn()))
                .chain(() -> rows.write(resident, notes, caller.get().username(), time.now()))
                .call(() -> audit.record(AuditEntry.done("resident.rescue_written", "resident", resident)))
                .replaceWith(notes);
    }

    /** Notes of a register that is taken over: nobody's scope, said to be by the program. 422 {@code consent-in-future}. */
    @WithTransaction
    public Uni<Void> takeOver(UUID resident, RescueNotes notes, String by) {
        refuseFuture(notes.entryConsentOn());
        return rows.write(resident, notes, by, time.now()).replaceWithVoid();
    }

    /** Day of the written consent to force the door, or null. */
    @WithSession
    public Uni<@Nullable LocalDate> entryConsentOn(UUID resident) {
        return rows.entryConsentOn(resident);
    }

    private void refuseFuture(@Nullable LocalDate consent) {
        if (consent != null && consent.isAfter(time.today())) {
            throw new Refused(ResidentRefusal.CONSENT_IN_FUTURE);
        }
    }
}
