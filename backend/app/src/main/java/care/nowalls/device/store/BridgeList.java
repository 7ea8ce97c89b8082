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

/** Bridges as pages need them. */
@ApplicationScoped
public class BridgeList {

    private final Pool pool;

    @Inject
    public BridgeList(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<Row>> page(@Nullable UUID after, int fetch) {
        return pool.preparedQuery("""
                        select id, name, codec, topic_filter, active, created_at from device.bridge
                        where $1::uuid is null or id > $1 order by id limit $2""").execute(Tuple.of(after, fetch)).map(DeviceList::rows);
    }
}
