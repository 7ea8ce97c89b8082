package care.nowalls.view;

import care.nowalls.account.Scope;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.resident.Residents;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Residents' cards. */
@ApplicationScoped
public class Cards {

    private final Residents residents;
    private final AuditTrail audit;

    @Inject
    public Cards(Residents residents, AuditTrail audit) {
        this.residents = residents;
        this.audit = audit;
    }

    /** Masked; 404. */
    public Uni<ResidentCard> masked(UUID id, Scope scope) {
        return residents.file(id, scope).map(file -> ResidentCard.of(file, Set.of()));
    }

    /** With the fields in full; the purpose is written to the audit log in the same transaction. 404. */
    @WithTransaction
    public Uni<ResidentCard> revealed(UUID id, Scope scope, String purpose, Set<RevealedField> fields) {
        String why = purpose + " " + fields.stream().sorted().toList();
        return residents
                .file(id, scope)
                .call(() -> audit.record(AuditEntry.doneFor(why, "resident.revealed", "resident", id)))
                .map(file -> ResidentCard.of(file, fields));
    }
}
