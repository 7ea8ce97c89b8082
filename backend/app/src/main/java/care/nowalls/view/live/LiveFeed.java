package care.nowalls.view.live;

import care.nowalls.shared.Edge;
import care.nowalls.shared.OutboxEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.redis.datasource.stream.XReadArgs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One reader per node: the Redis stream, or the table of events every 2 s while Redis is away. */
@ApplicationScoped
public class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration BLOCK = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration OVERLAP = Duration.ofSeconds(60);
    private static final int REMEMBERED = 5_000;

    private final ReactiveRedisDataSource redis;
    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;
    private final LiveRing ring;
    private final Set<UUID> seen = new LinkedHashSet<>();

    private Instant started = Instant.EPOCH;
    private @Nullable String last;
    private @Nullable Instant polledFrom;
    private @Nullable Cancellable loop;

    @Inject
    public LiveFeed(
            @RedisClientName("live") ReactiveRedisDataSource redis,
            @ReactiveDataSource("relay") Pool pool,
            ObjectMapper json,
            Clock clock,
            LiveRing ring) {
        this.redis = redis;
        this.pool = pool;
        this.json = json;
        this.clock = clock;
        this.ring = ring;
    }

    @Edge("a loop that runs as long as the node; nobody waits for it")
    void start(@Observes StartupEvent event) {
        started = clock.instant();
        loop = Multi.createBy()
                .repeating()
                .uni(this::turn)
                .indefinitely()
                .subscribe()
                .with(ignored -> {}, failure -> LOG.error("live feed ended", failure));
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.cancel();
        }
    }

    private Uni<Boolean> turn() {
        return fromRedis()
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> fromTable()
                        .onFailure()
                        .recoverWithNull()
                        .replaceWith(false)
                        .onItem()
                        .delayIt()
                        .by(POLL));
    }

    private Uni<Void> fromRedis() {
        Uni<String> from = last == null ? newest() : Uni.createFrom().item(last);
        return from.chain(id -> redis.stream(String.class, String.class, String.class)
                        .xread(
                                LiveCopies.STREAM,
                                id,
                                new XReadArgs().block(BLOCK).count(500))
                        .ifNoItem()
                        .after(BLOCK.plusSeconds(3))
                        .fail()
                        .invoke(messages -> heard(id, messages)))
                .replaceWithVoid();
    }

    private Uni<String> newest() {
        return redis.stream(String.class, String.class, String.class)
                .xrevrange(LiveCopies.STREAM, StreamRange.of("-", "+"), 1)
                .map(messages ->
                        messages.isEmpty() ? "0-0" : messages.getFirst().id());
    }

    private void heard(String from, @Nullable List<StreamMessage<String, String, String>> messages) {
        if (last == null || polledFrom != null) {
            ring.restart(from, polledFrom != null);
            polledFrom = null;
        }
        last = from;
        for (StreamMessage<String, String, String> message :
                messages == null ? List.<StreamMessage<String, String, String>>of() : messages) {
            last = message.id();
            publish(message.id(), message.payload());
        }
    }

    private void publish(String id, Map<String, String> payload) {
        try {
            String told = payload.get("id");
            if (told != null) {
                isNew(UUID.fromString(told));
            }
            ring.publish(id, json.readValue(payload.get("event"), LiveEvent.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warnf("live entry %s is not ours", id);
        }
    }

    /** Whether it was not told yet, whichever way. */
    private boolean isNew(UUID event) {
        boolean fresh = seen.add(event);
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return fresh;
    }

    /**
     * Redis is away: a window of the newest events, because rows may commit late, without those told before, be it over
     * Redis, and without those from before this node was there: whoever connected since has loaded them.
     */
    private Uni<Void> fromTable() {
        Instant now = clock.instant();
        Instant from = polledFrom == null ? now : polledFrom;
        last = null;
        polledFrom = now;
        Instant earliest = from.minus(OVERLAP).isBefore(started) ? started : from.minus(OVERLAP);
        UUID first = new UUID((earliest.toEpochMilli() << 16) | 0x7000L, Long.MIN_VALUE);
        return pool.preparedQuery("select id, type, aggregate, payload::text as payload, at from shared.outbox_event"
                        + " where id > $1 order by id limit 2000")
                .execute(Tuple.of(first))
                .invoke(rows -> rows.forEach(this::tell))
                .replaceWithVoid();
    }

    private void tell(Row row) {
        UUID id = row.getUUID("id");
        String type = row.getString("type");
        if (Topic.of(type).isEmpty() || !isNew(id)) {
            return;
        }
        try {
            Instant at = row.getOffsetDateTime("at").toInstant();
            OutboxEvent event =
                    new OutboxEvent(id, type, row.getString("aggregate"), json.readTree(row.getString("payload")), at);
            ring.publish("pg-" + id, LiveCopies.of(event));
        } catch (JsonProcessingException e) {
            LOG.warnf("event %s has no JSON", id);
        }
    }
}
