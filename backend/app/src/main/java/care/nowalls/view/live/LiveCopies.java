package care.nowalls.view.live;

import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.stream.XAddArgs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Copies events to the Redis stream that all nodes read. A copy that Redis did not take is not tried for ever: the next
 * one that it takes is preceded by a reset, which makes every page load again.
 */
@ApplicationScoped
public class LiveCopies implements OutboxListener {

    static final String STREAM = "nowalls:live";
    private static final Logger LOG = Logger.getLogger(LiveCopies.class);
    private static final long KEPT = 10_000;

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

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public Uni<Void> on(OutboxEvent event) {
        LiveEvent reset =
                new LiveEvent("reset", "reset", "", null, null, event.at().toString());
        Uni<String> filled = gap.get() ? add(reset) : Uni.createFrom().item("");
        return filled.invoke(() -> gap.set(false))
                .chain(() -> add(of(event)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(this::missed);
    }

    private Uni<Void> missed(Throwable failure) {
        LOG.debugf("live copy not taken: %s", failure.getMessage());
        gap.set(true);
        return Uni.createFrom().voidItem();
    }

    private Uni<String> add(LiveEvent event) {
        return redis.stream(String.class, String.class, String.class)
                .xadd(STREAM, new XAddArgs().maxlen(KEPT).nearlyExactTrimming(), Map.of("event", write(event)));
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
