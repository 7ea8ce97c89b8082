package care.nowalls.incident.store;

import care.nowalls.incident.model.Operator;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which steps of its procedure were done for an incident. */
@ApplicationScoped
public class StepTicks {

    /**
     * @param at when
     * @param by name of the account
     */
    public record Tick(Instant at, String by) {}

    /** By step. */
    public Uni<Map<UUID, Tick>> of(UUID incident) {
        return SessionSql.rows("select step_id, at, by_name from incident.step_done where incident_id = ?1", incident)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new Tick(IncidentStore.instant(row[1]), (String) row[2]))));
    }

    /** False when it was done before. */
    public Uni<Boolean> tick(UUID incident, UUID step, Operator by, Instant at) {
        return SessionSql.write(
                        "insert into incident.step_done (incident_id, step_id, at, by_id, by_name)"
                                + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing",
                        incident,
                        step,
                        at,
                        by.id(),
                        by.name())
                .map(rows -> rows == 1);
    }
}
