package care.nowalls.device.store;

import care.nowalls.device.Devices.DeviceEvent;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the charge that heartbeats tell (kept in Redis by the gateways) into the registry, so that lists of low batteries
 * need no Redis. At {@value #LOW} % or less a task is opened; it closes again above {@value #GOOD} %.
 */
@ApplicationScoped
public class Batteries {

    static final int LOW = 20;
    private static final int GOOD = 50;
    private static final int GROUP = 1_000;

    private static final String TAKE = """
            update device.device d set battery = n.percent
            from (select * from unnest($1::uuid[], $2::integer[]) as u(id, percent)) n
            where d.id = n.id and d.battery is distinct from n.percent
            returning d.id, d.battery, d.street_id, d.state""";

    private static final String OPEN = """
            insert into device.task (id, device_id, kind, opened_at, last_at) values ($1, $2, 'low_battery', $3, $3)
            on conflict (device_id, kind) where closed_at is null do nothing""";

    private static final String CLOSE = """
            update device.task set closed_at = $2, result = 'charged'
            where device_id = $1 and kind = 'low_battery' and closed_at is null""";

    private final ReactiveRedisDataSource redis;
    private final Pool pool;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Batteries(ReactiveRedisDataSource redis, Pool pool, Outbox outbox, Ids ids, Clock clock) {
        this.redis = redis;
        this.pool = pool;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everything that Redis knows; fails when Redis is away, which the next round makes good. */
    public Uni<Void> takeAll() {
        return redis.hash(String.class)
                .hgetall(LastSeen.BATTERY)
                .map(Batteries::groups)
                .onItem()
                .transformToMulti(groups -> Multi.createFrom().iterable(groups))
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Charge(UUID device, int percent) {}

    private static List<List<Charge>> groups(Map<String, String> told) {
        List<Charge> charges = new ArrayList<>();
        told.forEach((device, percent) -> {
            Charge charge = charge(device, percent);
            if (charge != null) {
                charges.add(charge);
            }
        });
        charges.sort((one, other) -> one.device().compareTo(other.device()));
        List<List<Charge>> groups = new ArrayList<>();
        for (int from = 0; from < charges.size(); from += GROUP) {
            groups.add(charges.subList(from, Math.min(from + GROUP, charges.size())));
        }
        return groups;
    }

    private static @Nullable Charge charge(String device, String percent) {
        try {
            return new Charge(UUID.fromString(device), (int) Double.parseDouble(percent));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Uni<Void> take(List<Charge> group) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(group.stream().map(Charge::device).toArray(UUID[]::new))
                .addArrayOfInteger(group.stream().map(Charge::percent).toArray(Integer[]::new));
        return pool.withTransaction(connection -> connection
                .preparedQuery(TAKE)
                .execute(values)
                .map(DeviceList::rows)
                .chain(changed -> follow(connection, changed)));
    }

    private Uni<Void> follow(SqlConnection connection, List<Row> changed) {
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(row -> follow(connection, row))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> follow(SqlConnection connection, Row row) {
        int percent = row.getInteger("battery");
        UUID device = row.getUUID("id");
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (percent <= LOW) {
            return connection
                    .preparedQuery(OPEN)
                    .execute(Tuple.of(ids.next(), device, now))
                    .chain(rows -> rows.rowCount() > 0 ? tell(connection, "device.task_opened", row) : nothing());
        }
        return percent > GOOD
                ? connection
                        .preparedQuery(CLOSE)
                        .execute(Tuple.of(device, now))
                        .chain(rows -> rows.rowCount() > 0 ? tell(connection, "device.task_closed", row) : nothing())
                : nothing();
    }

    private Uni<Void> tell(SqlConnection connection, String event, Row row) {
        UUID device = row.getUUID("id");
        return outbox.publish(
                connection,
                event,
                "device:" + device,
                new DeviceEvent(device, row.getUUID("street_id"), row.getString("state")));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
