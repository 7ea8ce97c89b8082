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
import java.util.List;
import java.util.UUID;

/**
 * Events that must not be lost are written in the business transaction, one delivery per listener, and relayed after
 * commit. Commits wake the relay at once; polling each second is the fallback.
 */
@ApplicationScoped
public class Outbox {

    private static final String EVENT =
            "insert into shared.outbox_event (id, type, aggregate, payload, at) values (%s, %s, %s, cast(cast(%s as text) as jsonb), %s)";
    private static final String DELIVERIES =
            "insert into shared.outbox_delivery (event_id, listener, aggregate, due_at)"
                    + " select %s, l, %s, %s from unnest(cast(%s as text[])) l";
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
                .call(session -> session.createNativeQuery(EVENT.formatted("?1", "?2", "?3", "?4", "?5"))
                        .setParameter(1, id)
                        .setParameter(2, type)
                        .setParameter(3, aggregate)
                        .setParameter(4, write(payload))
                        .setParameter(5, time.now())
                        .executeUpdate())
                .call(session -> session.createNativeQuery(DELIVERIES.formatted("?1", "?2", "?3", "?4"))
                        .setParameter(1, id)
                        .setParameter(2, aggregate)
                        .setParameter(3, time.now())
                        .setParameter(4, wanting)
                        .executeUpdate())
                .call(session -> session.createNativeQuery(WAKE, Object.class).getResultList())
                .replaceWithVoid();
    }

    /** The same on a connection of the alarm lane, inside its transaction. */
    public Uni<Void> publish(SqlConnection connection, String type, String aggregate, Object payload) {
        UUID id = ids.next();
        String[] wanting = wanting(type);
        if (wanting.length == 0) {
            return Uni.createFrom().voidItem();
        }
        Object now = time.now().atOffset(ZoneOffset.UTC);
        return connection
                .preparedQuery(EVENT.formatted("$1", "$2", "$3", "$4", "$5"))
                .execute(Tuple.of(id, type, aggregate, write(payload), now))
                .chain(() -> connection
                        .preparedQuery(DELIVERIES.formatted("$1", "$2", "$3", "$4"))
                        .execute(Tuple.of(id, aggregate, now, wanting)))
                .chain(() -> connection.query(WAKE).execute())
                .replaceWithVoid();
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
