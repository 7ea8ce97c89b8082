package care.nowalls.device.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to a device, and its voice tests, as one story. */
@ApplicationScoped
public class DevicePast {

    private final Pool pool;

    @Inject
    public DevicePast(Pool pool) {
        this.pool = pool;
    }

    /** Newest first. */
    public Uni<List<Row>> page(UUID device, @Nullable UUID before, int fetch) {
        return pool.preparedQuery("""
                        select * from (
                          (select id, at, by_name, action, from_state, to_state, note from device.history
                           where device_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3)
                          union all
                          (select id, at, by_name, case when counted then 'VOICE_TEST' else 'VOICE_TEST_FAILED' end,
                                  null, null, note from device.test
                           where device_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3)) s
                        order by id desc limit $3""").execute(Tuple.of(device, before, fetch)).map(DeviceList::rows);
    }
}
