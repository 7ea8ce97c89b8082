package care.nowalls.resident.store;

import care.nowalls.resident.RescueNotes;
import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rescue notes in the current session, sealed on the way in and opened on the way out. */
@ApplicationScoped
public class RescueRows {

    private static final String COLUMN = "resident.rescue_notes.";

    private final Vault vault;

    @Inject
    public RescueRows(Vault vault) {
        this.vault = vault;
    }

    public Uni<RescueNotes> of(UUID resident) {
        return SessionSql.rows(
                        "select illnesses_sealed, allergies_sealed, medicines_sealed, landmark_sealed, remarks_sealed,"
                                + " entry_consent_on from resident.rescue_notes where resident_id = ?1",
                        resident)
                .map(rows -> rows.isEmpty() ? RescueNotes.NONE : opened(resident, rows.getFirst()));
    }

    public Uni<@Nullable LocalDate> entryConsentOn(UUID resident) {
        return SessionSql.rows(
                        "select resident_id, entry_consent_on from resident.rescue_notes where resident_id = ?1",
                        resident)
                .map(rows -> rows.isEmpty() ? null : (LocalDate) rows.getFirst()[1]);
    }

    public Uni<Integer> write(UUID resident, RescueNotes notes, String by, Instant at) {
        return SessionSql.write(
                """
                insert into resident.rescue_notes (resident_id, illnesses_sealed, allergies_sealed, medicines_sealed,
                  landmark_sealed, remarks_sealed, entry_consent_on, changed_at, changed_by)
                values (?1, cast(?2 as bytea), cast(?3 as bytea), cast(?4 as bytea), cast(?5 as bytea),
                  cast(?6 as bytea), cast(?7 as date), ?8, ?9)
                on conflict (resident_id) do update set illnesses_sealed = excluded.illnesses_sealed,
                  allergies_sealed = excluded.allergies_sealed, medicines_sealed = excluded.medicines_sealed,
                  landmark_sealed = excluded.landmark_sealed, remarks_sealed = excluded.remarks_sealed,
                  entry_consent_on = excluded.entry_consent_on, changed_at = excluded.changed_at,
                  changed_by = excluded.changed_by""",
                resident,
                sealed(notes.illnesses(), "illnesses", resident),
                sealed(notes.allergies(), "allergies", resident),
                sealed(notes.medicines(), "medicines", resident),
                sealed(notes.landmark(), "landmark", resident),
                sealed(notes.remarks(), "remarks", resident),
                notes.entryConsentOn(),
                at,
                by);
    }

    private RescueNotes opened(UUID resident, Object[] row) {
        return new RescueNotes(
                open(row[0], "illnesses", resident),
                open(row[1], "allergies", resident),
                open(row[2], "medicines", resident),
                open(row[3], "landmark", resident),
                open(row[4], "remarks", resident),
                (LocalDate) row[5]);
    }

    private byte @Nullable [] sealed(@Nullable String text, String what, UUID resident) {
        return text == null || text.isBlank() ? null : vault.seal(text.strip(), COLUMN + what + "_sealed", resident);
    }

    private @Nullable String open(@Nullable Object sealed, String what, UUID resident) {
        return vault.open((byte[]) sealed, COLUMN + what + "_sealed", resident);
    }
}
