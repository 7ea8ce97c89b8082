package care.nowalls.shared.outbox;

import care.nowalls.shared.OutboxListener;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Runs on every node: each second, and at once when a commit notifies. Each listener of this node has its own
 * {@link Lane}; what waits for a listener that only other nodes have waits for them.
 */
@ApplicationScoped
public class Relay {

    private final List<Lane> lanes;

    @Inject
    Relay(Deliveries deliveries, @All List<OutboxListener> listeners, Vertx vertx) {
        this.lanes = listeners.stream()
                .map(listener -> new Lane(listener, deliveries, vertx))
                .toList();
    }

    /** The fallback for a notification lost while the listening connection was away. */
    @Scheduled(every = "1s", executeWith = Scheduled.SIMPLE, identity = "outbox-relay")
    void poll() {
        wake();
    }

    /** Looks for work soon; cheap to call often. */
    public void wake() {
        lanes.forEach(Lane::wake);
    }
}
