package care.nowalls.incident.store;

import care.nowalls.incident.ForcedEntry;
import care.nowalls.incident.model.Operator;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Emergency calls and forced doors, in the current session. */
@ApplicationScoped
public class EmergencyRows {

    private static final String WITNESS = "incident.forced_entry.witness_sealed";
    private static final String POLICE = "incident.forced_entry.police_number_sealed";

    private final Ids ids;
    private final Vault vault;

    @Inject
    public EmergencyRows(Ids ids, Vault vault) {
        this.ids = ids;
        this.vault = vault;
    }

    public Uni<Integer> called(UUID incident, String number, Instant at, Operator by, Instant now) {
        return SessionSql.write(
                "insert into incident.emergency_call (id, incident_id, number, called_at, recorded_at, by_id, by_name)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                ids.next(),
                incident,
                number,
                at,
                now,
                by.id(),
                by.name());
    }

    public Uni<Integer> forced(UUID incident, ForcedEntry entry, Operator by, Instant now) {
        UUID id = ids.next();
        return SessionSql.write(
                "insert into incident.forced_entry (id, incident_id, at, by_id, by_name, basis, contact_id,"
                        + " police_number_sealed, witness_sealed) values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid),"
                        + " cast(?8 as bytea), ?9)",
                id,
                incident,
                now,
                by.id(),
                by.name(),
                entry.basis().name(),
                entry.contactId(),
                vault.seal(entry.policeNumber(), POLICE, id),
                vault.seal(entry.witness(), WITNESS, id));
    }

    /** Whether a conversation with this contact stands in the timeline. */
    public Uni<Boolean> spokeWith(UUID incident, UUID contact) {
        return SessionSql.column(
                        Boolean.class,
                        "select exists (select 1 from incident.entry where incident_id = ?1 and kind = 'CONTACT'"
                                + " and detail ->> 'whom' = ?2 and detail ->> 'channel' <> 'SMS'"
                                + " and detail ->> 'result' in ('ANSWERED', 'REACHED'))",
                        incident,
                        contact.toString())
                .map(found -> found.getFirst());
    }
}
