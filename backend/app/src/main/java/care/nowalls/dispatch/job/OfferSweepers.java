package care.nowalls.dispatch.job;

import care.nowalls.account.Scope;
import care.nowalls.dispatch.Answering;
import care.nowalls.dispatch.Dispatching;
import care.nowalls.dispatch.store.OfferStore;
import care.nowalls.order.Orders;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Deadlines of offers, on every node each second: what nobody answered expires and moves on, what cannot be filled any
 * more alarms the desk. One transaction an order; one that fails does not stop the others.
 */
@ApplicationScoped
public class OfferSweepers {

    private static final Logger LOG = Logger.getLogger(OfferSweepers.class);

    private final OfferStore offers;
    private final Orders orders;
    private final Answering answering;
    private final Dispatching dispatching;
    private final DistrictTime time;

    @Inject
    public OfferSweepers(
            OfferStore offers, Orders orders, Answering answering, Dispatching dispatching, DistrictTime time) {
        this.offers = offers;
        this.orders = orders;
        this.answering = answering;
        this.dispatching = dispatching;
        this.time = time;
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "offer-expiry")
    Uni<Void> expired() {
        return offers.ordersWithExpired(time.now())
                .chain(due -> each(due, id -> orders.lock(id, Scope.ALL).chain(order -> answering.expire(order))));
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "order-too-late")
    Uni<Void> tooLate() {
        return orders.tooLateToFill(time.now()).chain(due -> each(due, dispatching::tooLate));
    }

    private Uni<Void> each(Collection<UUID> due, Function<UUID, Uni<Void>> change) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(id -> alone(id, change))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> alone(UUID id, Function<UUID, Uni<Void>> change) {
        return Panache.withTransaction(() -> orders.takenFree(id)
                        .chain(free ->
                                free ? change.apply(id) : Uni.createFrom().voidItem()))
                // another node was faster
                .onFailure(Refused.class)
                .recoverWithNull()
                .onFailure()
                .invoke(failure -> LOG.warnf("order %s is left for the next round: %s", id, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
