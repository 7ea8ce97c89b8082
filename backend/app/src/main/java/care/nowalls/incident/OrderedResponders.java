package care.nowalls.incident;

import care.nowalls.dispatch.Dispatching;
import care.nowalls.order.NewOrder;
import care.nowalls.order.OrderFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A responder goes on an order that is born accepted and assigned to that person. */
@ApplicationScoped
class OrderedResponders implements Responders {

    private static final String ITEM = "RESPONDER";
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Dispatching dispatching;
    private final Clock clock;

    @Inject
    OrderedResponders(Dispatching dispatching, Clock clock) {
        this.dispatching = dispatching;
        this.clock = clock;
    }

    @Override
    public Uni<UUID> send(UUID incident, UUID resident, UUID staff) {
        Instant now = clock.instant();
        NewOrder order = new NewOrder(resident, ITEM, now, now.plus(WINDOW), null, 1, "DIRECT", incident);
        return dispatching.sendResponder(order, staff).map(OrderFacts::id);
    }
}
