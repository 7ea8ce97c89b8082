package care.nowalls.device.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Batteries to be changed on one round, building by building: at most 30 %, or changed (else installed) before a given day.
 * A device of a centre or of an address without building stands by itself at the end.
 */
@ApplicationScoped
public class BatteryRound {

    private static final String DUE = """
            select d.id, d.kind, d.resident_id, d.resident_name, d.dwelling_id, d.street_id, d.street_name, d.room,
                   d.battery, d.battery_changed_on, d.model, coalesce(d.building_index, '~' || d.id) as building
            from device.device d
            where d.state in ('INSTALLED', 'FAULTY') and ($1::uuid is null or d.street_id = $1)
              and (d.battery <= 30 or coalesce(d.battery_changed_on,
                   (coalesce(d.installed_at, d.created_at) at time zone 'Asia/Shanghai')::date) < $2)""";

    private final Pool pool;

    @Inject
    public BatteryRound(Pool pool) {
        this.pool = pool;
    }

    /** All due devices of at most so many buildings after the given one, in the order of buildings. */
    public Uni<List<Row>> page(@Nullable UUID street, LocalDate changedBefore, @Nullable String after, int buildings) {
        return pool.preparedQuery("with due as (" + DUE + "), chosen as (select distinct building from due"
                        + " where $3::text is null or building > $3 order by building limit $4)"
                        + " select due.* from due join chosen using (building) order by building, resident_name, id")
                .execute(Tuple.of(street, changedBefore, after, buildings))
                .map(DeviceList::rows);
    }
}
