package care.nowalls.area.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Area events as pages need them. */
@ApplicationScoped
public class AreaReads {

    private static final String COLUMNS = """
            select e.id, e.dimension, e.label, e.dwelling_id, e.street_id, e.state, e.opened_at, e.of_devices, e.ended_at,
                   e.review_at, e.reviewed_at,
                   (select count(*) from area.member m where m.event_id = e.id) as devices,
                   (select count(*) from area.member m where m.event_id = e.id and m.back_at is null) as down,
                   (select count(distinct m.resident_id) from area.member m where m.event_id = e.id) as residents,
                   (select count(distinct c.resident_id) from area.call c where c.event_id = e.id) as called
            from area.event e
            """;

    private final Pool pool;

    @Inject
    public AreaReads(Pool pool) {
        this.pool = pool;
    }

    /** Newest first. */
    public Uni<List<Row>> page(@Nullable String state, @Nullable UUID before, int fetch) {
        return pool.preparedQuery(COLUMNS + """
                        where ($1::text is null or e.state = $1) and ($2::uuid is null or e.id < $2)
                        order by e.id desc limit $3""")
                .execute(Tuple.of(state, before, fetch))
                .map(AreaReads::rows);
    }

    /** One row or none. */
    public Uni<List<Row>> one(UUID id) {
        return pool.preparedQuery(COLUMNS + "where e.id = $1")
                .execute(Tuple.of(id))
                .map(AreaReads::rows);
    }

    /**
     * Where a call list goes on.
     *
     * @param risk of the last one shown
     * @param resident the last one shown
     */
    public record After(int risk, UUID resident) {}

    /** Residents by risk, highest first, with the last call. */
    public Uni<List<Row>> callList(UUID event, boolean open, @Nullable After after, int fetch) {
        return pool.preparedQuery("""
                        select m.resident_id, r.name, s.name as street_name, m.risk, m.down, c.at, c.by_name, c.result, c.note
                        from (select resident_id, max(risk) as risk, bool_or(back_at is null) as down from area.member
                              where event_id = $1 and resident_id is not null group by resident_id) m
                        join resident.resident r on r.id = m.resident_id
                        join resident.dwelling w on w.id = r.dwelling_id
                        join resident.street s on s.id = w.street_id
                        left join lateral (select at, by_name, result, note from area.call
                                           where event_id = $1 and resident_id = m.resident_id order by id desc limit 1) c on true
                        where (not $2 or c.result is null or c.result = 'NO_ANSWER')
                          and ($3::integer is null or (-m.risk, m.resident_id) > (-$3, $4::uuid))
                        order by m.risk desc, m.resident_id limit $5""")
                .execute(Tuple.of(
                        event,
                        open,
                        after == null ? null : after.risk(),
                        after == null ? null : after.resident(),
                        fetch))
                .map(AreaReads::rows);
    }

    /** Devices of the event; only those that are not back when asked so. */
    public Uni<List<Row>> devices(UUID event, boolean onlyDown, @Nullable UUID after, int fetch) {
        return pool.preparedQuery("""
                        select m.device_id, d.kind, m.resident_id, d.resident_name, d.street_name, m.down_since, m.back_at,
                               m.not_back
                        from area.member m join device.device d on d.id = m.device_id
                        where m.event_id = $1 and (not $2 or m.back_at is null) and ($3::uuid is null or m.device_id > $3)
                        order by m.device_id limit $4""")
                .execute(Tuple.of(event, onlyDown, after, fetch))
                .map(AreaReads::rows);
    }

    private static List<Row> rows(Iterable<Row> found) {
        List<Row> rows = new ArrayList<>();
        found.forEach(rows::add);
        return rows;
    }
}
