package care.nowalls.incident.store;

import care.nowalls.incident.Callee;
import care.nowalls.incident.EscalationPolicy;
import care.nowalls.incident.EscalationStep;
import care.nowalls.incident.NewEscalationPolicy;
import care.nowalls.incident.model.Escalation;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Escalation policies, in the current session. */
@ApplicationScoped
public class EscalationPolicies {

    private static final String IN_FORCE = """
            select s.who, s.wait_seconds, p.rounds
            from incident.escalation_policy p join incident.escalation_policy_step s on s.policy_id = p.id
            where p.id = (select id from incident.escalation_policy
                          where priority = ?1 and (street_id is null or street_id = cast(?2 as uuid)) and valid_from <= ?3
                          order by street_id nulls last, valid_from desc limit 1)
            order by s.step""";

    private static final String PAGE = """
            select p.id, p.street_id, p.priority, p.rounds, p.valid_from, p.created_by,
                   (select string_agg(s.who || ' ' || s.wait_seconds, ',' order by s.step)
                    from incident.escalation_policy_step s where s.policy_id = p.id)
            from incident.escalation_policy p
            where (cast(?1 as uuid) is null or p.street_id = cast(?1 as uuid))
              and (cast(?2 as integer) is null or p.priority = cast(?2 as integer))
              and (cast(?3 as uuid) is null or p.id < cast(?3 as uuid))
            order by p.id desc limit ?4""";

    /** The street's own policy before the general one, the latest of those that have begun; the desk alone without any. */
    public Uni<Escalation> inForce(@Nullable UUID street, int priority, Instant at) {
        return SessionSql.rows(IN_FORCE, priority, street, at).map(EscalationPolicies::escalation);
    }

    /** Newest first. */
    public Uni<List<EscalationPolicy>> page(
            @Nullable UUID street, @Nullable Integer priority, @Nullable UUID before, int fetch) {
        return SessionSql.rows(PAGE, street, priority, before, fetch)
                .map(rows -> rows.stream().map(EscalationPolicies::policy).toList());
    }

    public Uni<Boolean> known(NewEscalationPolicy given, Instant from) {
        return SessionSql.column(
                        Long.class,
                        "select count(*) from incident.escalation_policy where priority = ?1 and valid_from = ?2"
                                + " and street_id is not distinct from cast(?3 as uuid)",
                        given.priority(),
                        from,
                        given.streetId())
                .map(count -> count.getFirst() > 0);
    }

    public Uni<Void> add(UUID id, NewEscalationPolicy given, Instant from, Instant now, String by) {
        String[] who = given.steps().stream().map(step -> step.who().name()).toArray(String[]::new);
        String[] waits = given.steps().stream()
                .map(step -> step.waitSeconds().toString())
                .toArray(String[]::new);
        return SessionSql.write(
                        "insert into incident.escalation_policy (id, street_id, priority, rounds, valid_from, created_at,"
                                + " created_by) values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7)",
                        id,
                        given.streetId(),
                        given.priority(),
                        given.rounds(),
                        from,
                        now,
                        by)
                .chain(() -> SessionSql.write("""
                        insert into incident.escalation_policy_step (policy_id, step, who, wait_seconds)
                        select ?1, s.step, s.who, cast(s.wait as integer)
                        from unnest(cast(?2 as text[]), cast(?3 as text[])) with ordinality as s(who, wait, step)""", id, who, waits))
                .replaceWithVoid();
    }

    private static Escalation escalation(List<Object[]> rows) {
        List<Escalation.Step> steps = rows.stream()
                .map(row -> new Escalation.Step((String) row[0], Duration.ofSeconds(((Number) row[1]).longValue())))
                .toList();
        return steps.isEmpty() ? Escalation.DESK_ONLY : new Escalation(steps, ((Number) rows.getFirst()[2]).intValue());
    }

    private static EscalationPolicy policy(Object[] row) {
        return new EscalationPolicy(
                (UUID) row[0],
                (UUID) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                Objects.requireNonNull(DistrictTime.shown(IncidentStore.instant(row[4]))),
                (String) row[5],
                List.of(((String) row[6]).split(",", -1)).stream()
                        .map(EscalationPolicies::step)
                        .toList());
    }

    private static EscalationStep step(String text) {
        String[] parts = text.split(" ", 2);
        return new EscalationStep(Callee.valueOf(parts[0]), Integer.valueOf(parts[1]));
    }
}
