package care.nowalls.shared.outbox;

import care.nowalls.shared.Edge;
import care.nowalls.shared.OutboxListener;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** One listener's way: its deliveries run one after another and wait for no other listener's. */
final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final int BATCH = 50;
    /** For a listener that hears them all at once. */
    private static final int BATCH_OF_MANY = 200;
    /** Shorter than the lease, so that nobody else begins what still runs. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OutboxListener listener;
    private final Deliveries deliveries;
    private final Vertx vertx;
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    Lane(OutboxListener listener, Deliveries deliveries, Vertx vertx) {
        this.listener = listener;
        this.deliveries = deliveries;
        this.vertx = vertx;
    }

    @Edge("called by the timer and by the notification, neither of which waits")
    void wake() {
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
                .claim(listener.name(), listener instanceof OutboxListener.OfMany ? BATCH_OF_MANY : BATCH)
                .chain(this::runAll)
                .chain(count -> count > 0 || again.get() ? drain() : nothing());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Integer> runAll(List<Delivery> claimed) {
        return listener instanceof OutboxListener.OfMany many && !claimed.isEmpty()
                ? together(many, claimed)
                : oneByOne(claimed);
    }

    /** The lease has just begun and outlasts the patience, so that nothing has to be renewed. */
    private Uni<Integer> together(OutboxListener.OfMany many, List<Delivery> claimed) {
        return many.onAll(claimed.stream().map(Delivery::event).toList())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false)
                .chain(heard -> heard ? deliveries.done(claimed).replaceWith(claimed.size()) : oneByOne(claimed));
    }

    private Uni<Integer> oneByOne(List<Delivery> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(this::run)
                .collect()
                .asList()
                .replaceWith(claimed.size());
    }

    private Uni<Void> run(Delivery delivery) {
        Uni<Void> told = listener.transactional() ? inside(delivery) : outside(delivery);
        return told.onFailure().recoverWithUni(failure -> note(delivery, failure));
    }

    /** Renewing locks the row, so that the event is heard once however long it takes. */
    private Uni<Void> inside(Delivery delivery) {
        return Panache.withTransaction(() -> deliveries
                .renewed(delivery)
                .chain(mine ->
                        mine ? listener.on(delivery.event()).chain(() -> deliveries.done(delivery)) : nothing()));
    }

    private Uni<Void> outside(Delivery delivery) {
        return Panache.withTransaction(() -> deliveries.renewed(delivery))
                .chain(mine -> mine
                        ? heard(delivery).chain(() -> Panache.withTransaction(() -> deliveries.done(delivery)))
                        : nothing());
    }

    private Uni<Void> heard(Delivery delivery) {
        return listener.on(delivery.event()).ifNoItem().after(PATIENCE).fail();
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
        LOG.warnf("outbox relay to %s paused: %s", listener.name(), failure.getMessage());
        running.set(false);
    }
}
