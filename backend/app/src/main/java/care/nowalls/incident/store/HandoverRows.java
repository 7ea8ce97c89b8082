package care.nowalls.incident.store;

import care.nowalls.incident.Handover;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Hand-over sheets in the current session, sealed. */
@ApplicationScoped
public class HandoverRows {

    private static final String SHEET = "incident.handover.sheet_sealed";
    private static final String COLUMNS = "select id, made_at, from_name, to_name, signed_at from incident.handover ";

    private final Vault vault;

    @Inject
    public HandoverRows(Vault vault) {
        this.vault = vault;
    }

    public Uni<Integer> begin(UUID id, String sheet, UUID from, String fromName, Instant at) {
        return SessionSql.write(
                "insert into incident.handover (id, made_at, from_id, from_name, sheet_sealed) values (?1, ?2, ?3, ?4, ?5)",
                id,
                at,
                from,
                fromName,
                vault.seal(sheet, SHEET, id));
    }

    public Uni<Integer> sign(UUID id, UUID to, String toName, Instant at) {
        return SessionSql.write(
                "update incident.handover set to_id = ?2, to_name = ?3, signed_at = ?4 where id = ?1",
                id,
                to,
                toName,
                at);
    }

    /** Newest first. */
    public Uni<List<Handover>> after(Cursor place) {
        return SessionSql.rows(
                        COLUMNS + "where cast(?1 as uuid) is null or id < ?1 order by id desc limit ?2",
                        place.afterId(),
                        place.fetch())
                .map(rows -> rows.stream().map(HandoverRows::view).toList());
    }

    /** 404. */
    public Uni<Handover> one(UUID id) {
        return SessionSql.rows(COLUMNS + "where id = ?1", id).map(HandoverRows::only);
    }

    /** 404. */
    public Uni<Handover> locked(UUID id) {
        return SessionSql.rows(COLUMNS + "where id = ?1 for update", id).map(HandoverRows::only);
    }

    /** 404. */
    public Uni<String> sheet(UUID id) {
        return SessionSql.rows("select id, sheet_sealed from incident.handover where id = ?1", id)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new Refused(CommonRefusal.NOT_FOUND);
                    }
                    return Objects.requireNonNull(vault.open((byte[]) found.getFirst()[1], SHEET, id));
                });
    }

    private static Handover only(List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return view(rows.getFirst());
    }

    private static Handover view(Object[] row) {
        return new Handover(
                (UUID) row[0],
                Objects.requireNonNull(DistrictTime.shown(IncidentStore.instant(row[1]))),
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : DistrictTime.shown(IncidentStore.instant(row[4])));
    }
}
