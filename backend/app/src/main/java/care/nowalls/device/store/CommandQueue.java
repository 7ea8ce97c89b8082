package care.nowalls.device.store;

import care.nowalls.contract.signal.CommandClaim;
import care.nowalls.contract.signal.CommandReport;
import care.nowalls.contract.signal.DeviceCommand;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Commands waiting for a gateway. A claim is a lease of 10 s; what is not reported done is handed out again. */
@ApplicationScoped
public class CommandQueue {

    // now() is allowed here: the lease of a claim is a matter between machines, not domain time.
    private static final String CLAIM = """
            with free as (
              select id from device.command where done_at is null and lease_until < now()
              order by id limit $2 for update skip locked)
            update device.command c set claimed_by = $1, lease_until = now() + interval '10 seconds'
            from free where c.id = free.id
            returning c.id, c.device_id, c.type, c.ref, c.incident_id""";

    private final Pool pool;

    @Inject
    public CommandQueue(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<DeviceCommand>> claim(CommandClaim claim) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(claim.gateway(), claim.max()))
                .map(DeviceList::rows)
                .map(rows -> rows.stream().map(CommandQueue::command).toList());
    }

    public Uni<Void> done(CommandReport report, Instant at) {
        UUID[] ids = report.ids().toArray(UUID[]::new);
        return pool.preparedQuery("update device.command set done_at = $2 where id = any($1) and done_at is null")
                .execute(Tuple.tuple().addArrayOfUUID(ids).addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static DeviceCommand command(Row row) {
        return new DeviceCommand(
                row.getUUID("id"),
                row.getUUID("device_id"),
                row.getString("type"),
                row.getString("ref"),
                row.getUUID("incident_id"));
    }
}
