package care.nowalls.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Events that must not be lost are written in the business transaction, one delivery per listener, and relayed after
 * commit. Commits wake the relay at once; polling each second is the fallback.
 */
@ApplicationScoped
public class Outbox {

    private static final String EVENT =
            "insert into shared.outbox_event (id, type, aggregate, payload, at) values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb), ?5)";
    private static final String DELIVERIES =
            "insert into shared.outbox_delivery (event_id, listener, aggregate, due_at)"
                    + " select ?1, l, ?2, ?3 from unnest(cast(?4 as text[])) l";
    private static final String EVENTS = """
            insert into shared.outbox_event (id, type, aggregate, payload, at)
            select i, t, a, p::jsonb, $5 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as u(i, t, a, p)""";
    // Sorted: seq, which orders the deliveries of one aggregate, is given in the order of the rows.
    private static final String ALL_DELIVERIES = """
            insert into shared.outbox_delivery (event_id, listener, aggregate, due_at)
            select e, l, a, $4 from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as u(e, l, a, n)
            order by n""";
    static final String WAKE = "select pg_notify('nowalls_outbox', '')";

    private final Ids ids;
    private final DistrictTime time;
    private final ObjectMapper json;
    private final List<OutboxListener> listeners;

    @Inject
    public Outbox(Ids ids, DistrictTime time, ObjectMapper json, @All List<OutboxListener> listeners) {
        this.ids = ids;
        this.time = time;
        this.json = json;
        this.listeners = listeners;
    }

    /**
     * Publishes in the current session's transaction.
     *
     * @param type past tense with its feature, such as {@code order.accepted}
     * @param aggregate what it happened to, such as {@code order:<id>}
     * @param payload a record of ids and states
     */
    public Uni<Void> publish(String type, String aggregate, Object payload) {
        UUID id = ids.next();
        String[] wanting = wanting(type);
        if (wanting.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .call(session -> session.createNativeQuery(EVENT)
                        .setParameter(1, id)
                        .setParameter(2, type)
                        .setParameter(3, aggregate)
                        .setParameter(4, write(payload))
                        .setParameter(5, time.now())
                        .executeUpdate())
                .call(session -> session.createNativeQuery(DELIVERIES)
                        .setParameter(1, id)
                        .setParameter(2, aggregate)
                        .setParameter(3, time.now())
                        .setParameter(4, wanting)
                        .executeUpdate())
                .call(session -> session.createNativeQuery(WAKE, Object.class).getResultList())
                .replaceWithVoid();
    }

    /**
     * An event to publish.
     *
     * @param type past tense with its feature, such as {@code incident.raised}
     * @param aggregate what it happened to, such as {@code incident:<id>}
     * @param payload a record of ids and states
     */
    public record Draft(String type, String aggregate, Object payload) {}

    /** The same on a connection of the alarm lane, inside its transaction. */
    public Uni<Void> publish(SqlConnection connection, String type, String aggregate, Object payload) {
        return publish(connection, List.of(new Draft(type, aggregate, payload)));
    }

    /** Several at once, in their order, on a connection of the alarm lane, inside its transaction. */
    public Uni<Void> publish(SqlConnection connection, List<Draft> drafts) {
        List<Draft> wanted = drafts.stream()
                .filter(draft -> wanting(draft.type()).length > 0)
                .toList();
        if (wanted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> keys = wanted.stream().map(draft -> ids.next()).toList();
        Object now = time.now().atOffset(ZoneOffset.UTC);
        return connection
                .preparedQuery(EVENTS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(keys.toArray(UUID[]::new))
                        .addArrayOfString(wanted.stream().map(Draft::type).toArray(String[]::new))
                        .addArrayOfString(wanted.stream().map(Draft::aggregate).toArray(String[]::new))
                        .addArrayOfString(wanted.stream()
                                .map(draft -> write(draft.payload()))
                                .toArray(String[]::new))
                        .addValue(now))
                .chain(() -> connection.preparedQuery(ALL_DELIVERIES).execute(deliveries(keys, wanted, now)))
                .chain(() -> connection.query(WAKE).execute())
                .replaceWithVoid();
    }

    private Tuple deliveries(List<UUID> keys, List<Draft> drafts, Object now) {
        List<UUID> events = new ArrayList<>();
        List<String> aggregates = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (String listener : wanting(drafts.get(i).type())) {
                events.add(keys.get(i));
                aggregates.add(drafts.get(i).aggregate());
                names.add(listener);
            }
        }
        return Tuple.tuple()
                .addArrayOfUUID(events.toArray(UUID[]::new))
                .addArrayOfString(names.toArray(String[]::new))
                .addArrayOfString(aggregates.toArray(String[]::new))
                .addValue(now);
    }

    private String[] wanting(String type) {
        return listeners.stream()
                .filter(listener -> listener.wants(type))
                .map(OutboxListener::name)
                .toArray(String[]::new);
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event's payload must be JSON", e);
        }
    }
}
