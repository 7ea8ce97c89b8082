package care.nowalls.visit;

import care.nowalls.account.Scope;
import care.nowalls.contract.provider.ProblemReport;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.shared.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** What a carer tells the desk from the door. */
@ApplicationScoped
public class Reporting {

    private final Orders orders;
    private final Outbox outbox;

    @Inject
    Reporting(Orders orders, Outbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    /**
     * Payload of {@code order.problem_reported}.
     *
     * @param orderId the order
     * @param streetId for the scope of those who listen
     * @param providerId whose staff
     * @param kind what went wrong
     * @param state of the order now
     */
    public record Reported(UUID orderId, UUID streetId, UUID providerId, String kind, String state) {}

    /** NOBODY_OPENS makes the order ATTEMPTED; the others only tell the desk. 409 {@code wrong-state}. */
    @WithTransaction
    public Uni<OrderFacts> report(UUID id, Scope scope, ProblemReport report) {
        return orders.lock(id, scope)
                .invoke(order -> order.requireIn(OrderState.ACCEPTED, OrderState.EN_ROUTE, OrderState.IN_SERVICE))
                .chain(order -> report.kind() == ProblemReport.Kind.NOBODY_OPENS
                        ? orders.attempted(id, report.note())
                        : orders.noted(id, report.kind().name(), report.note()))
                .call(order -> told(order, report));
    }

    private Uni<Void> told(OrderFacts order, ProblemReport report) {
        return outbox.publish(
                "order.problem_reported",
                "order:" + order.id(),
                new Reported(
                        order.id(),
                        order.streetId(),
                        Objects.requireNonNull(order.providerId()),
                        report.kind().name(),
                        order.state()));
    }
}
