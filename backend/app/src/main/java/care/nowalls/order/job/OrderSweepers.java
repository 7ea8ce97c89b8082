package care.nowalls.order.job;

import care.nowalls.order.OrderFacts;
import care.nowalls.order.Orders;
import care.nowalls.order.store.OrderStore;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Deadlines of orders, on every node each second: what was accepted and not begun is MISSED, what was verified and met
 * no objection in 72 h is CONFIRMED. One transaction an order; one that fails does not stop the others.
 */
@ApplicationScoped
public class OrderSweepers {

    private static final Logger LOG = Logger.getLogger(OrderSweepers.class);

    private final OrderStore store;
    private final Orders orders;
    private final DistrictTime time;

    @Inject
    public OrderSweepers(OrderStore store, Orders orders, DistrictTime time) {
        this.store = store;
        this.orders = orders;
        this.time = time;
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "order-missed")
    Uni<Void> missed() {
        return store.missed(time.now()).chain(due -> each(due, orders::missed));
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "order-confirmation")
    Uni<Void> unopposed() {
        return store.unopposed(time.now()).chain(due -> each(due, id -> orders.confirmed(id, "72 h")));
    }

    private Uni<Void> each(List<UUID> due, Function<UUID, Uni<OrderFacts>> change) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(id -> alone(id, change))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> alone(UUID id, Function<UUID, Uni<OrderFacts>> change) {
        return Panache.withTransaction(() -> store.takenFree(id).chain(free -> free ? change.apply(id) : nothing()))
                .replaceWithVoid()
                // another node was faster
                .onFailure(Refused.class)
                .recoverWithNull()
                .onFailure()
                .invoke(failure -> LOG.warnf("order %s is left for the next round: %s", id, failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static Uni<OrderFacts> nothing() {
        return Uni.createFrom().nullItem();
    }
}
