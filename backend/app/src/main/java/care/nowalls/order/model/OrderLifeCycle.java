package care.nowalls.order.model;

import static care.nowalls.order.OrderState.ACCEPTED;
import static care.nowalls.order.OrderState.ATTEMPTED;
import static care.nowalls.order.OrderState.CANCELLED;
import static care.nowalls.order.OrderState.COMPLETED;
import static care.nowalls.order.OrderState.CONFIRMED;
import static care.nowalls.order.OrderState.CREATED;
import static care.nowalls.order.OrderState.EN_ROUTE;
import static care.nowalls.order.OrderState.HELD;
import static care.nowalls.order.OrderState.IN_SERVICE;
import static care.nowalls.order.OrderState.MISSED;
import static care.nowalls.order.OrderState.OFFERED;
import static care.nowalls.order.OrderState.UNFILLED;

import care.nowalls.order.OrderRefusal;
import care.nowalls.order.OrderState;
import care.nowalls.shared.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life cycle of an order, the table of CONTRACT.md and nothing outside it. Assigning and rescheduling change fields
 * and leave the state; they stand here because they too are refused in the other states.
 */
public final class OrderLifeCycle {

    /**
     * @param next the state afterwards
     * @param event what is published
     */
    public record Step(OrderState next, String event) {}

    private record Line(List<OrderState> from, OrderAction action, OrderState to, String event) {}

    private static final List<Line> LINES = List.of(
            line(OrderAction.OFFER, OFFERED, "order.offered", CREATED),
            line(OrderAction.ACCEPT, ACCEPTED, "order.accepted", OFFERED),
            line(OrderAction.DEPART, EN_ROUTE, "order.departed", ACCEPTED),
            line(OrderAction.CHECK_IN, IN_SERVICE, "order.checked_in", ACCEPTED, EN_ROUTE),
            line(OrderAction.CHECK_OUT, COMPLETED, "order.completed", IN_SERVICE),
            line(OrderAction.CONFIRM, CONFIRMED, "order.confirmed", COMPLETED),
            line(OrderAction.UNFILL, UNFILLED, "order.unfilled", OFFERED),
            line(OrderAction.MISS, MISSED, "order.missed", ACCEPTED, EN_ROUTE),
            line(OrderAction.ATTEMPT, ATTEMPTED, "order.attempted", ACCEPTED, EN_ROUTE),
            line(OrderAction.HOLD, HELD, "order.held", CREATED, OFFERED, ACCEPTED),
            line(OrderAction.RELEASE, CREATED, "order.released", HELD),
            line(OrderAction.LAPSE, CANCELLED, "order.cancelled", HELD),
            line(OrderAction.REASSIGN, CREATED, "order.reassigned", UNFILLED, ACCEPTED, EN_ROUTE, MISSED, ATTEMPTED),
            line(
                    OrderAction.CANCEL,
                    CANCELLED,
                    "order.cancelled",
                    CREATED,
                    OFFERED,
                    ACCEPTED,
                    EN_ROUTE,
                    UNFILLED,
                    MISSED,
                    ATTEMPTED,
                    HELD),
            line(OrderAction.ASSIGN, ACCEPTED, "order.assigned", ACCEPTED),
            line(OrderAction.ASSIGN, EN_ROUTE, "order.assigned", EN_ROUTE),
            line(OrderAction.RESCHEDULE, CREATED, "order.rescheduled", CREATED),
            line(OrderAction.RESCHEDULE, ACCEPTED, "order.rescheduled", ACCEPTED),
            line(OrderAction.RESCHEDULE, OFFERED, "order.rescheduled", OFFERED),
            line(OrderAction.RESCHEDULE, UNFILLED, "order.rescheduled", UNFILLED),
            line(OrderAction.RESCHEDULE, HELD, "order.rescheduled", HELD));

    private static final Map<OrderState, Map<OrderAction, Step>> TABLE = table();

    private OrderLifeCycle() {}

    /** What the action leads to, or empty when it is not in the table. */
    public static Optional<Step> step(OrderState state, OrderAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(action));
    }

    /** What the action leads to; 409 {@code wrong-state} naming the state when it is not in the table. */
    public static Step require(OrderState state, OrderAction action) {
        return step(state, action).orElseThrow(() -> new Refused(OrderRefusal.WRONG_STATE, state.name()));
    }

    private static Line line(OrderAction action, OrderState to, String event, OrderState... from) {
        return new Line(List.of(from), action, to, event);
    }

    private static Map<OrderState, Map<OrderAction, Step>> table() {
        Map<OrderState, Map<OrderAction, Step>> table = new EnumMap<>(OrderState.class);
        for (Line line : LINES) {
            for (OrderState from : line.from()) {
                table.computeIfAbsent(from, state -> new EnumMap<>(OrderAction.class))
                        .put(line.action(), new Step(line.to(), line.event()));
            }
        }
        return table;
    }
}
