package care.nowalls.device.store;

import care.nowalls.contract.signal.LivenessReport;
import care.nowalls.contract.signal.LivenessReport.Transition;
import care.nowalls.device.Devices.DeviceEvent;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
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
              -- who was never heard cannot fall silent: it stays on the list of those that never reported
              and (t.online or d.online is not null or t.last_seen is not null)
            returning d.id, d.online, d.street_id, d.state""";

    private static final String OPEN_TASKS = """
            insert into device.task (id, device_id, kind, opened_at, last_at)
            select t.id, t.device_id, 'offline', $3, $3 from unnest($1::uuid[], $2::uuid[]) as t(id, device_id)
            on conflict (device_id, kind) where closed_at is null do nothing""";

    private static final String CLOSE_TASKS = """
            update device.task set closed_at = $2, result = 'came_back'
            where device_id = any($1) and kind = 'offline' and closed_at is null""";

    private final Pool pool;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Liveness(Pool pool, Outbox outbox, Ids ids, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
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
                .call(changed -> tasks(connection, changed))
                .chain(changed -> tell(connection, changed)));
    }

    /** Silence of an installed device is a maintenance task until it is heard again. */
    private Uni<Void> tasks(SqlConnection connection, List<Row> changed) {
        UUID[] silent = changed.stream()
                .filter(row -> !row.getBoolean("online") && "INSTALLED".equals(row.getString("state")))
                .map(row -> row.getUUID("id"))
                .toArray(UUID[]::new);
        UUID[] back = changed.stream()
                .filter(row -> row.getBoolean("online"))
                .map(row -> row.getUUID("id"))
                .toArray(UUID[]::new);
        UUID[] fresh = Stream.generate(ids::next).limit(silent.length).toArray(UUID[]::new);
        OffsetDateTime now = utc(clock.instant());
        return connection
                .preparedQuery(OPEN_TASKS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(fresh)
                        .addArrayOfUUID(silent)
                        .addOffsetDateTime(now))
                .chain(() -> connection
                        .preparedQuery(CLOSE_TASKS)
                        .execute(Tuple.tuple().addArrayOfUUID(back).addOffsetDateTime(now)))
                .replaceWithVoid();
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
