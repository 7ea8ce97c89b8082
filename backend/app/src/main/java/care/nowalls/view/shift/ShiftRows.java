package care.nowalls.view.shift;

import care.nowalls.view.shift.ShiftSheet.OfflineHome;
import care.nowalls.view.shift.ShiftSheet.OpenIncident;
import care.nowalls.view.shift.ShiftSheet.RunningTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Projections for the shift hand-over. */
@ApplicationScoped
class ShiftRows {

    private final Pool pool;

    @Inject
    ShiftRows(Pool pool) {
        this.pool = pool;
    }

    Uni<List<OpenIncident>> openIncidents() {
        return pool.query("""
                        select id, kind, priority, state, resident_name, street_name, raised_at, owner_name
                        from incident.incident where state <> 'RESOLVED' order by priority, id limit 500""")
                .execute()
                .map(rows -> Rows.all(
                        rows,
                        row -> new OpenIncident(
                                row.getUUID("id"),
                                row.getString("kind"),
                                row.getInteger("priority"),
                                row.getString("state"),
                                row.getString("resident_name"),
                                row.getString("street_name"),
                                Rows.time(row, "raised_at"),
                                row.getString("owner_name"))));
    }

    Uni<List<RunningTest>> testsRunning(Instant now) {
        return pool.preparedQuery("""
                        select id, kind, resident_name, test_until from device.device
                        where test_until > $1 and state <> 'RETIRED' order by test_until limit 500""")
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.all(
                        rows,
                        row -> new RunningTest(
                                row.getUUID("id"),
                                row.getString("kind"),
                                row.getString("resident_name"),
                                Rows.time(row, "test_until"))));
    }

    /** Level 3 or 4, or alone; none of their devices is heard. */
    Uni<List<OfflineHome>> offlineHomes() {
        return pool.query("""
                        select r.id, r.name, s.name as street, r.ability_level, r.lives_alone, max(d.online_at) as since
                        from resident.resident r
                        join resident.street s on s.id = r.street_id
                        join device.device d on d.resident_id = r.id and d.state = 'INSTALLED'
                        where r.status = 'ACTIVE' and (r.ability_level >= 3 or r.lives_alone)
                        group by r.id, r.name, s.name, r.ability_level, r.lives_alone
                        having bool_and(d.online is false)
                        order by r.lives_alone desc, r.ability_level desc nulls last, r.id limit 500""")
                .execute()
                .map(rows -> Rows.all(
                        rows,
                        row -> new OfflineHome(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getString("street"),
                                row.getInteger("ability_level"),
                                row.getBoolean("lives_alone"),
                                Rows.timeOrNull(row, "since"))));
    }
}
