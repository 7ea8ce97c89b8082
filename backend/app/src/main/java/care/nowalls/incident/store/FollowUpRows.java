package care.nowalls.incident.store;

import care.nowalls.incident.FollowUp;
import care.nowalls.incident.FollowUpKind;
import care.nowalls.incident.model.Concerned;
import care.nowalls.incident.model.Operator;
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
import org.jspecify.annotations.Nullable;

/** Follow-ups in the current session; free words are sealed. */
@ApplicationScoped
public class FollowUpRows {

    private static final String WORDS = "incident.follow_up.words_sealed";
    private static final String RESULT = "incident.follow_up.result_sealed";
    private static final String COLUMNS = """
        select id, kind, incident_id, resident_id, resident_name, street_id, due_at, planned_by, words_sealed, tries,
               done_at, done_by, result, result_sealed from incident.follow_up
        """;
    private static final String MOST_URGENT = """
        and (cast(?5 as uuid) is null or (due_at, id) > (select due_at, id from incident.follow_up where id = ?5))
        order by due_at, id limit ?3""";
    private static final String LATEST_DONE = """
        and (cast(?5 as uuid) is null or (done_at, id) < (select done_at, id from incident.follow_up where id = ?5))
        order by done_at desc, id desc limit ?3""";

    private final Vault vault;

    @Inject
    public FollowUpRows(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param id of it
     * @param kind what
     * @param incidentId after which incident
     * @param whom it concerns
     * @param dueAt by when
     * @param by who promised
     * @param words what
     */
    public record Planned(
            UUID id,
            FollowUpKind kind,
            @Nullable UUID incidentId,
            Concerned whom,
            Instant dueAt,
            @Nullable String by,
            @Nullable String words) {}

    /** False when the same is planned already. */
    public Uni<Boolean> plan(Planned planned, Instant now) {
        return SessionSql.write(
                        """
                        insert into incident.follow_up (id, kind, incident_id, resident_id, resident_name, street_id,
                          due_at, planned_at, planned_by, words_sealed)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), cast(?5 as text), cast(?6 as uuid), ?7, ?8,
                          cast(?9 as text), cast(?10 as bytea)) on conflict do nothing""",
                        planned.id(),
                        planned.kind().name(),
                        planned.incidentId(),
                        planned.whom().residentId(),
                        planned.whom().name(),
                        planned.whom().streetId(),
                        planned.dueAt(),
                        now,
                        planned.by(),
                        vault.seal(planned.words(), WORDS, planned.id()))
                .map(rows -> rows == 1);
    }

    /** Open ones by their due time, or done ones, the latest first. */
    public Uni<List<FollowUp>> after(
            Cursor place, @Nullable FollowUpKind kind, boolean done, @Nullable UUID street, Instant now) {
        String order = done ? LATEST_DONE : MOST_URGENT;
        return SessionSql.rows(
                        COLUMNS + "where (done_at is not null) = ?4 and (cast(?1 as text) is null or kind = ?1)"
                                + " and (cast(?2 as uuid) is null or street_id = ?2) " + order,
                        kind == null ? null : kind.name(),
                        street,
                        place.fetch(),
                        done,
                        place.afterId())
                .map(rows -> rows.stream().map(row -> view(row, now)).toList());
    }

    /** Locked; 404 when there is none or it is out of reach. */
    public Uni<FollowUp> one(UUID id, @Nullable UUID street, Instant now) {
        return SessionSql.rows(
                        COLUMNS + "where id = ?1 and (cast(?2 as uuid) is null or street_id = ?2) for update",
                        id,
                        street)
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new Refused(CommonRefusal.NOT_FOUND);
                    }
                    return view(rows.getFirst(), now);
                });
    }

    /** NO_ANSWER only counts a try. */
    public Uni<Integer> done(UUID id, Operator by, String result, @Nullable String words, Instant now) {
        if (result.equals("NO_ANSWER")) {
            return SessionSql.write("update incident.follow_up set tries = tries + 1 where id = ?1", id);
        }
        return SessionSql.write(
                "update incident.follow_up set done_at = ?2, done_by_id = ?3, done_by = ?4, result = ?5,"
                        + " result_sealed = cast(?6 as bytea) where id = ?1",
                id,
                now,
                by.id(),
                by.name(),
                result,
                vault.seal(words, RESULT, id));
    }

    private FollowUp view(Object[] row, Instant now) {
        UUID id = (UUID) row[0];
        Instant due = IncidentStore.instant(row[6]);
        Instant done = row[10] == null ? null : IncidentStore.instant(row[10]);
        return new FollowUp(
                id,
                FollowUpKind.valueOf((String) row[1]),
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (UUID) row[5],
                Objects.requireNonNull(DistrictTime.shown(due)),
                done == null && due.isBefore(now),
                (String) row[7],
                vault.open((byte[]) row[8], WORDS, id),
                ((Number) row[9]).intValue(),
                DistrictTime.shown(done),
                (String) row[11],
                (String) row[12],
                vault.open((byte[]) row[13], RESULT, id));
    }
}
