package care.nowalls.shared.outbox;

import care.nowalls.shared.OutboxEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
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

/** The table of deliveries. Claims share the work between nodes ({@code SKIP LOCKED}); a claim is a lease. */
@ApplicationScoped
class Deliveries {

    /** Attempts before a row is dead; back-off doubles from 1 s to 5 min. */
    static final int ATTEMPTS = 12;

    // now() is allowed here: the lease of a claim is a matter between machines, not domain time.
    private static final String CLAIM = """
            with head as (
              select d.event_id, d.listener from shared.outbox_delivery d
              where d.state = 'PENDING' and d.lease_until < now()
                and not exists (select 1 from shared.outbox_delivery earlier
                                where earlier.listener = d.listener and earlier.aggregate = d.aggregate
                                  and earlier.seq < d.seq)
              order by d.seq limit $1 for update of d skip locked)
            update shared.outbox_delivery d
            set attempts = d.attempts + 1,
                lease_until = now() + least(interval '300 seconds', interval '1 second' * power(2, least(d.attempts, 9)))
                              + interval '10 seconds'
            from head, shared.outbox_event e
            where d.event_id = head.event_id and d.listener = head.listener and e.id = d.event_id
            returning d.seq, d.listener, d.attempts, e.id, e.type, e.aggregate, e.payload::text as payload, e.at""";

    private final Pool pool;
    private final ObjectMapper json;

    @Inject
    Deliveries(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<List<Delivery>> claim(int max) {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(max)).map(this::read);
    }

    /** In the listener's own transaction. */
    Uni<Void> done(Delivery delivery) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from shared.outbox_delivery where event_id = ?1 and listener = ?2")
                        .setParameter(1, delivery.event().id())
                        .setParameter(2, delivery.listener())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> failed(Delivery delivery, String reason) {
        String state = delivery.attempt() >= ATTEMPTS ? "DEAD" : "PENDING";
        String shortened = reason.length() > 500 ? reason.substring(0, 500) : reason;
        return pool.preparedQuery("""
                        update shared.outbox_delivery set state = $3, last_error = $4,
                               lease_until = lease_until - interval '10 seconds'
                        where event_id = $1 and listener = $2""")
                .execute(Tuple.of(delivery.event().id(), delivery.listener(), state, shortened))
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
