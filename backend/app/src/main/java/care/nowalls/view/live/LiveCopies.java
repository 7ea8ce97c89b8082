package care.nowalls.view.live;

import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Copies events to the Redis stream that all nodes read. A copy that Redis did not take is not tried for ever: the next
 * one that it takes is preceded by a reset, which makes every page load again.
 */
@ApplicationScoped
public class LiveCopies implements OutboxListener.OfMany {

    static final String STREAM = "nowalls:live";
    private static final Logger LOG = Logger.getLogger(LiveCopies.class);
    private static final long KEPT = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveRedisDataSource redis;
    private final ObjectMapper json;
    private final AtomicBoolean gap = new AtomicBoolean();

    @Inject
    public LiveCopies(ReactiveRedisDataSource redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public boolean wants(String eventType) {
        return Topic.of(eventType).isPresent();
    }

    /** One round trip for all of them, in their order. */
    @Override
    public Uni<Void> onAll(List<OutboxEvent> events) {
        List<Request> copies = new ArrayList<>(events.size() + 1);
        if (gap.get()) {
            String at = events.getFirst().at().toString();
            copies.add(copy(new LiveEvent("reset", "reset", "", null, null, at)));
        }
        events.forEach(
                event -> copies.add(copy(of(event)).arg("id").arg(event.id().toString())));
        return redis.getRedis()
                .batch(copies)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(() -> gap.set(false))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(this::missed);
    }

    private Uni<Void> missed(Throwable failure) {
        LOG.debugf("live copies not taken: %s", failure.getMessage());
        gap.set(true);
        return Uni.createFrom().voidItem();
    }

    private Request copy(LiveEvent event) {
        return Request.cmd(Command.XADD)
                .arg(STREAM)
                .arg("MAXLEN")
                .arg("~")
                .arg(KEPT)
                .arg("*")
                .arg("event")
                .arg(write(event));
    }

    /** What pages hear of an event. */
    static LiveEvent of(OutboxEvent event) {
        String aggregate = event.aggregate();
        String topic = Topic.of(event.type()).map(Topic::wire).orElse("");
        return new LiveEvent(
                topic,
                event.type(),
                aggregate.substring(aggregate.indexOf(':') + 1),
                text(event.payload(), "streetId"),
                text(event.payload(), "centreId"),
                event.at().toString());
    }

    private static @Nullable String text(JsonNode payload, String field) {
        return payload.hasNonNull(field) ? payload.get(field).asText() : null;
    }

    private String write(LiveEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
