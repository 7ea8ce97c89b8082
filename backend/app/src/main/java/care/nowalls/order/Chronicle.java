package care.nowalls.order;

import care.nowalls.order.model.OrderAction;
import care.nowalls.order.model.OrderLifeCycle;
import care.nowalls.order.model.ServiceOrder;
import care.nowalls.shared.Caller;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Moves an order along its life cycle, writes the history line and publishes the event, in the present transaction. */
@ApplicationScoped
class Chronicle {

    private static final String LINE = "insert into orders.order_history"
            + " (id, order_id, at, action, from_state, to_state, account_id, username, reason)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as text))";

    private final Outbox outbox;
    private final DistrictTime time;
    private final Ids ids;
    private final Acting acting;

    @Inject
    Chronicle(Outbox outbox, DistrictTime time, Ids ids, Acting acting) {
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
        this.acting = acting;
    }

    /** 409 {@code wrong-state} when the table knows no such step. */
    Uni<ServiceOrder> step(ServiceOrder order, OrderAction action, @Nullable String reason) {
        String before = order.state().name();
        OrderLifeCycle.Step step = order.step(action, time.now());
        return written(order, action.name(), before, reason)
                .chain(() -> outbox.publish(step.event(), "order:" + order.id(), order.changed()))
                .replaceWith(order);
    }

    /** The event of acceptance already names who has the order. */
    Uni<ServiceOrder> accepted(ServiceOrder order, Acceptance acceptance) {
        OrderLifeCycle.require(order.state(), OrderAction.ACCEPT);
        order.taken(acceptance, time.now());
        return step(order, OrderAction.ACCEPT, null);
    }

    Uni<ServiceOrder> born(ServiceOrder order, String event) {
        return written(order, "CREATE", null, null)
                .chain(() -> outbox.publish(event, "order:" + order.id(), order.changed()))
                .replaceWith(order);
    }

    Uni<Void> noted(ServiceOrder order, String what, @Nullable String words) {
        return written(order, what, order.state().name(), words);
    }

    private Uni<Void> written(ServiceOrder order, String action, @Nullable String before, @Nullable String reason) {
        Caller caller = acting.caller();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINE)
                        .setParameter(1, ids.next())
                        .setParameter(2, order.id())
                        .setParameter(3, time.now())
                        .setParameter(4, action)
                        .setParameter(5, before == null ? "" : before)
                        .setParameter(6, order.state().name())
                        .setParameter(7, caller.accountId())
                        .setParameter(8, caller.username())
                        .setParameter(9, reason)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
