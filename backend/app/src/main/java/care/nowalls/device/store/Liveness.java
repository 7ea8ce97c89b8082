package care.nowalls.device.store;

import care.nowalls.contract.signal.LivenessReport;
import care.nowalls.contract.signal.LivenessReport.Transition;
import care.nowalls.device.Devices.DeviceEvent;
import care.nowalls.shared.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Who is heard and who is not: transitions only, idempotent, an older one never undoes a newer one. */
@ApplicationScoped
public class Liveness {

    private static final String APPLY = """
            update device.device d
            set online = t.online, online_at = t.at, last_seen = greatest(d.last_seen, t.last_seen),
                battery = coalesce(t.battery, d.battery)
            from (select distinct on (device_id) *
                  from unnest($1::uuid[], $2::boolean[], $3::timestamptz[], $4::timestamptz[], $5::integer[])
                       as u(device_id, online, at, last_seen, battery)
                  order by device_id, at desc) t
            where d.id = t.device_id and d.online is distinct from t.online
              and (d.online_at is null or d.online_at <= t.at)
            returning d.id, d.online, d.street_id, d.state""";

    private final Pool pool;
    private final Outbox outbox;

    @Inject
    public Liveness(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    public Uni<Void> apply(LivenessReport report) {
        List<Transition> all = report.transitions();
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = column(all, Transition::deviceId, UUID[]::new);
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(ids)
                .addArrayOfBoolean(column(all, Transition::online, Boolean[]::new))
                .addArrayOfOffsetDateTime(column(all, t -> utc(t.at()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(column(all, t -> utc(t.lastSeen()), OffsetDateTime[]::new))
                .addArrayOfInteger(column(all, Transition::battery, Integer[]::new));
        return pool.withTransaction(connection -> locked(connection, ids)
                .chain(() -> connection.preparedQuery(APPLY).execute(values))
                .map(DeviceList::rows)
                .chain(changed -> tell(connection, changed)));
    }

    /** In id order, so that two gateways reporting at once cannot wait for each other. */
    private static Uni<Void> locked(SqlConnection connection, UUID[] ids) {
        return connection
                .preparedQuery("select id from device.device where id = any($1) order by id for no key update")
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .replaceWithVoid();
    }

    private Uni<Void> tell(SqlConnection connection, List<Row> changed) {
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(row -> tell(connection, row))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(SqlConnection connection, Row row) {
        UUID id = row.getUUID("id");
        String type = row.getBoolean("online") ? "device.came_back" : "device.went_offline";
        DeviceEvent payload = new DeviceEvent(id, row.getUUID("street_id"), row.getString("state"));
        return outbox.publish(connection, type, "device:" + id, payload);
    }

    private static <T> T[] column(
            List<Transition> all, Function<Transition, @Nullable T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
