package care.nowalls.shared.outbox;

import care.nowalls.shared.Edge;
import care.nowalls.shared.OutboxListener;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs on every node: each second, and at once when a commit notifies. Deliveries of one claim run one after another. */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 50;

    private final Deliveries deliveries;
    private final Map<String, OutboxListener> listeners;
    private final Vertx vertx;
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    Relay(Deliveries deliveries, @All List<OutboxListener> listeners, Vertx vertx) {
        this.deliveries = deliveries;
        this.listeners = listeners.stream().collect(Collectors.toMap(OutboxListener::name, Function.identity()));
        this.vertx = vertx;
    }

    /** The fallback for a notification lost while the listening connection was away. */
    @Scheduled(every = "1s", executeWith = Scheduled.SIMPLE, identity = "outbox-relay")
    void poll() {
        wake();
    }

    /** Looks for work soon; cheap to call often. */
    @Edge("called by the timer and by the notification, neither of which waits")
    public void wake() {
        again.set(true);
        if (running.compareAndSet(false, true)) {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> drain().subscribe().with(done -> stopped(), this::broken));
        }
    }

    private Uni<Void> drain() {
        again.set(false);
        return deliveries
                .claim(BATCH)
                .chain(this::runAll)
                .chain(count -> count > 0 || again.get() ? drain() : nothing());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Integer> runAll(List<Delivery> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(this::run)
                .collect()
                .asList()
                .replaceWith(claimed.size());
    }

    private Uni<Void> run(Delivery delivery) {
        OutboxListener listener = listeners.get(delivery.listener());
        if (listener == null) {
            return deliveries.failed(delivery, "no such listener on this node");
        }
        Uni<Void> told = listener.transactional()
                ? Panache.withTransaction(() -> listener.on(delivery.event()).chain(() -> deliveries.done(delivery)))
                : listener.on(delivery.event()).chain(() -> Panache.withTransaction(() -> deliveries.done(delivery)));
        return told.onFailure().recoverWithUni(failure -> note(delivery, failure));
    }

    private Uni<Void> note(Delivery delivery, Throwable failure) {
        LOG.warnf(
                failure,
                "event %s (%s) not delivered to %s, attempt %d",
                delivery.event().id(),
                delivery.event().type(),
                delivery.listener(),
                delivery.attempt());
        return deliveries.failed(delivery, String.valueOf(failure));
    }

    private void stopped() {
        running.set(false);
        if (again.get()) {
            wake();
        }
    }

    private void broken(Throwable failure) {
        LOG.warnf("outbox relay paused: %s", failure.getMessage());
        running.set(false);
    }
}
