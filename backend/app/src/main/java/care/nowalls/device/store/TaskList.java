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

/** Open maintenance tasks as a page needs them. */
@ApplicationScoped
public class TaskList {

    private final Pool pool;

    @Inject
    public TaskList(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is asked for.
     *
     * @param street narrowed to, or null
     * @param kind as stored, or null
     * @param folded true: only those that an area event stands for; false: only the others
     */
    public record Wanted(@Nullable UUID street, @Nullable String kind, boolean folded) {}

    /** Oldest first. */
    public Uni<List<Row>> page(Wanted wanted, @Nullable UUID after, int fetch) {
        return pool.preparedQuery("""
                        select t.id, t.device_id, t.kind, t.count, t.opened_at, t.assignee, t.due_on, t.note, t.folded_into,
                               d.kind as device_kind, d.resident_id, d.resident_name, d.street_name, d.battery, d.room
                        from device.task t join device.device d on d.id = t.device_id
                        where t.closed_at is null and ($1::uuid is null or d.street_id = $1)
                          and ($2::text is null or t.kind = $2) and (t.folded_into is not null) = $3
                          and ($4::uuid is null or t.id > $4)
                        order by t.id limit $5""")
                .execute(Tuple.of(wanted.street(), wanted.kind(), wanted.folded(), after, fetch))
                .map(DeviceList::rows);
    }
}
