package care.nowalls.incident.store;

import care.nowalls.incident.EscalationCallView;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was told of an incident, and what they answered by their link; in the current session. */
@ApplicationScoped
public class EscalationCalls {

    /**
     * Somebody told.
     *
     * @param id of the call
     * @param incident what of
     * @param round of the escalation, 0 when the desk asked
     * @param step of the escalation
     * @param position within the step
     * @param who kind of person
     * @param name full name
     * @param masked telephone number as shown
     * @param contact of the resident, or null
     * @param staff of a provider, or null
     * @param tokenHash of the link, null without one
     */
    public record Call(
            UUID id,
            UUID incident,
            int round,
            int step,
            int position,
            String who,
            String name,
            String masked,
            @Nullable UUID contact,
            @Nullable UUID staff,
            @Nullable String tokenHash) {}

    /**
     * A link that somebody opened.
     *
     * @param id of the call
     * @param incident what of
     * @param name of who was told
     * @param contact of the resident, or null
     * @param staff of a provider, or null
     * @param answer GOING, CANNOT, ARRIVED or null
     * @param at when they were told
     */
    public record Link(
            UUID id,
            UUID incident,
            String name,
            @Nullable UUID contact,
            @Nullable UUID staff,
            @Nullable String answer,
            Instant at) {}

    public Uni<Void> add(Call call, Instant at) {
        return SessionSql.write(
                        """
                        insert into incident.escalation_call (id, incident_id, round, step, position, who, name, masked,
                          contact_id, staff_id, at, token_hash)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as uuid), cast(?10 as uuid), ?11,
                          cast(?12 as text))""",
                        call.id(),
                        call.incident(),
                        call.round(),
                        call.step(),
                        call.position(),
                        call.who(),
                        call.name(),
                        call.masked(),
                        call.contact(),
                        call.staff(),
                        at,
                        call.tokenHash())
                .replaceWithVoid();
    }

    /** How many the desk has asked so far. */
    public Uni<Integer> askedByDesk(UUID incident) {
        return SessionSql.column(
                        Long.class,
                        "select count(*) from incident.escalation_call where incident_id = ?1 and round = 0",
                        incident)
                .map(count -> count.getFirst().intValue());
    }

    /** Null when there is none with this hash. */
    public Uni<@Nullable Link> byToken(String hash) {
        return SessionSql.rows(
                        "select id, incident_id, name, contact_id, staff_id, answer, at from incident.escalation_call"
                                + " where token_hash = ?1",
                        hash)
                .map(rows -> rows.isEmpty() ? null : link(rows.getFirst()));
    }

    public Uni<Void> answered(UUID id, String answer, Instant at) {
        return SessionSql.write(
                        "update incident.escalation_call set answer = ?2, answered_at = ?3 where id = ?1",
                        id,
                        answer,
                        at)
                .replaceWithVoid();
    }

    /** In the order of telling. */
    public Uni<List<EscalationCallView>> of(UUID incident, Cursor place) {
        return SessionSql.rows("""
                        select id, round, step, who, name, masked, contact_id, staff_id, at, answer, answered_at
                        from incident.escalation_call
                        where incident_id = ?1 and (cast(?2 as uuid) is null
                          or (at, id) > (select at, id from incident.escalation_call where id = ?2))
                        order by at, id limit ?3""", incident, place.afterId(), place.fetch())
                .map(rows -> rows.stream().map(EscalationCalls::view).toList());
    }

    private static Link link(Object[] row) {
        return new Link(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (String) row[5],
                IncidentStore.instant(row[6]));
    }

    private static EscalationCallView view(Object[] row) {
        return new EscalationCallView(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                (UUID) row[7],
                Objects.requireNonNull(shown(row[8])),
                (String) row[9],
                shown(row[10]));
    }

    private static @Nullable OffsetDateTime shown(@Nullable Object value) {
        return value == null ? null : DistrictTime.shown(IncidentStore.instant(value));
    }
}
