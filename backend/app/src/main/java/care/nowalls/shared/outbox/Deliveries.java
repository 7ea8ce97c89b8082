package care.nowalls.shared.outbox;

import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.SessionSql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The table of deliveries, on connections of its own: what people see must not wait until a slow report gives back its
 * connection. These connections do not wait for the disk at commit; a claim or an end that a crash of the database
 * forgets only makes the delivery come again.
 *
 * <p> Claims share the work between nodes ({@code SKIP LOCKED}); a claim is a lease, renewed when
 * the turn of the delivery comes, and known by its number of the attempt: who has lost it changes nothing any more.
 */
@ApplicationScoped
class Deliveries {

    /** Attempts before a row is dead; back-off doubles from 1 s to 5 min. */
    static final int ATTEMPTS = 12;

    // now() is allowed here: the lease of a claim is a matter between machines, not domain time. The ten seconds are
    // for the run itself, the rest is back-off should it fail.
    private static final String LEASE =
            "now() + least(interval '300 seconds', interval '1 second' * power(2, least(%s, 9))) + interval '10 seconds'";

    /** An attempt that took its process with it counts like one that failed: the last of them makes the row dead. */
    private static final String CLAIM = """
            with spent as (
              select d.event_id, d.listener from shared.outbox_delivery d
              where d.state = 'PENDING' and d.listener = $1 and d.lease_until < now() and d.attempts >= $2
              limit 100 for update of d skip locked),
            dead as (
              update shared.outbox_delivery d
              set state = 'DEAD', last_error = concat_ws('; ', 'the last attempt never ended', d.last_error)
              from spent where d.event_id = spent.event_id and d.listener = spent.listener),
            head as (
              select d.event_id, d.listener from shared.outbox_delivery d
              where d.state = 'PENDING' and d.listener = $1 and d.lease_until < now() and d.attempts < $2
                and not exists (select 1 from shared.outbox_delivery earlier
                                where earlier.listener = d.listener and earlier.aggregate = d.aggregate
                                  and earlier.seq < d.seq)
              order by d.seq limit $3 for update of d skip locked)
            update shared.outbox_delivery d
            set attempts = d.attempts + 1, lease_until = %s
            from head, shared.outbox_event e
            where d.event_id = head.event_id and d.listener = head.listener and e.id = d.event_id
            returning d.seq, d.listener, d.attempts, e.id, e.type, e.aggregate, e.payload::text as payload, e.at""".formatted(LEASE.formatted("d.attempts"));

    private static final String RENEW = "update shared.outbox_delivery set lease_until = "
            + LEASE.formatted("attempts - 1")
            + " where event_id = ?1 and listener = ?2 and attempts = ?3 and state = 'PENDING'";

    private static final String DONE =
            "delete from shared.outbox_delivery where event_id = ?1 and listener = ?2 and attempts = ?3";

    private static final String ALL_DONE = """
            delete from shared.outbox_delivery d
            using unnest($1::uuid[], $3::integer[]) as heard(event_id, attempt)
            where d.event_id = heard.event_id and d.listener = $2 and d.attempts = heard.attempt""";

    private static final String FAILED = """
            update shared.outbox_delivery
            set state = case when attempts >= $4 then 'DEAD' else 'PENDING' end, last_error = $5,
                lease_until = lease_until - interval '10 seconds'
            where event_id = $1 and listener = $2 and attempts = $3 and state = 'PENDING'""";

    private final Pool pool;
    private final ObjectMapper json;

    @Inject
    Deliveries(@ReactiveDataSource("relay") Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** The next ones of the listener, at most one of each aggregate. */
    Uni<List<Delivery>> claim(String listener, int max) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(listener, ATTEMPTS, max))
                .map(this::read);
    }

    /** In the current session: the lease begins anew; false when somebody else has the delivery by now. */
    Uni<Boolean> renewed(Delivery delivery) {
        return SessionSql.write(RENEW, delivery.event().id(), delivery.listener(), delivery.attempt())
                .map(rows -> rows == 1);
    }

    /** In the current session. */
    Uni<Void> done(Delivery delivery) {
        return SessionSql.write(DONE, delivery.event().id(), delivery.listener(), delivery.attempt())
                .replaceWithVoid();
    }

    /** On the relay's own connections. */
    Uni<Void> done(List<Delivery> heard) {
        return pool.preparedQuery(ALL_DONE)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(heard.stream()
                                .map(delivery -> delivery.event().id())
                                .toArray(UUID[]::new))
                        .addString(heard.getFirst().listener())
                        .addArrayOfInteger(heard.stream().map(Delivery::attempt).toArray(Integer[]::new)))
                .replaceWithVoid();
    }

    Uni<Void> failed(Delivery delivery, String reason) {
        String shortened = reason.length() > 500 ? reason.substring(0, 500) : reason;
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(delivery.event().id(), delivery.listener(), delivery.attempt(), ATTEMPTS, shortened))
                .replaceWithVoid();
    }

    private List<Delivery> read(RowSet<Row> rows) {
        List<Row> ordered = new ArrayList<>();
        rows.forEach(ordered::add);
        ordered.sort(Comparator.comparing(row -> row.getLong("seq")));
        return ordered.stream().map(this::delivery).toList();
    }

    private Delivery delivery(Row row) {
        try {
            OutboxEvent event = new OutboxEvent(
                    row.getUUID("id"),
                    row.getString("type"),
                    row.getString("aggregate"),
                    json.readTree(row.getString("payload")),
                    row.getOffsetDateTime("at").toInstant());
            return new Delivery(event, row.getString("listener"), row.getInteger("attempts"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
