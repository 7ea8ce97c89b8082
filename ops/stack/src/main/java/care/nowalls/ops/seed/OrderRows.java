package care.nowalls.ops.seed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with its history, as the product would have written them step by step. */
final class OrderRows {

    private final Rows rows;
    private final SeedIds ids;
    private final Actor desk;

    OrderRows(Rows rows, SeedIds ids, Actor desk) {
        this.rows = rows;
        this.ids = ids;
        this.desk = desk;
    }

    /** Whether a carer is named: of those that only agreed, four out of five have done so. */
    static boolean named(PlannedOrder order) {
        return order.fate().taken()
                && (order.fate() != Fate.AGREED || order.slot().number() % 5 != 0);
    }

    void add(PlannedOrder order, String number, @Nullable Charge charge) {
        Slot slot = order.slot();
        Fate fate = order.fate();
        boolean holds = fate.taken() && fate != Fate.PUT_OFF;
        UUID provider = slot.firm().id();
        rows.add(
                Table.ORDER,
                order.id(),
                number,
                fate.state(),
                slot.person().id(),
                slot.person().place().streetId(),
                slot.item().code(),
                fate == Fate.WAITING ? "MANUAL" : slot.item().mode(),
                slot.start(),
                slot.end(),
                1,
                fate == Fate.PUT_OFF ? 2 : 1,
                holds ? provider : null,
                holds ? slot.firm().contract(slot.item().code()).id() : null,
                holds && named(order) ? slot.staff() : null,
                fate == Fate.PUT_OFF ? provider : null,
                holds ? slot.priceFen() : null,
                holds && charge != null ? charge.reservedFen() : null,
                slot.fillBy(),
                slot.missedAfter(),
                fate.paid() ? Outcomes.unopposed(order.verified()) : null,
                holds ? order.times().accepted() : null,
                fate.left() ? order.checkOut() : null,
                order.times().created(),
                desk.id());
        history(order);
    }

    private void history(PlannedOrder order) {
        Fate fate = order.fate();
        Slot slot = order.slot();
        Actor manager = slot.firm().manager();
        line(order, order.times().created(), "CREATE", "", "CREATED", desk, null);
        if (fate.offered()) {
            line(order, order.times().offered(), "OFFER", "CREATED", "OFFERED", desk, null);
        }
        if (fate.taken()) {
            line(order, order.times().accepted(), "ACCEPT", "OFFERED", "ACCEPTED", manager, null);
        }
        if (named(order)) {
            line(order, order.times().accepted().plusSeconds(20), "ASSIGN", "ACCEPTED", "ACCEPTED", manager, null);
        }
        if (fate.departed()) {
            Instant at = fate.visited() ? order.checkIn().minusSeconds(720) : slot.departure();
            line(order, at, "DEPART", "ACCEPTED", "EN_ROUTE", manager, null);
        }
        if (fate.visited()) {
            line(order, order.checkIn(), "CHECK_IN", "EN_ROUTE", "IN_SERVICE", manager, null);
        }
        if (fate.left()) {
            line(order, order.checkOut(), "CHECK_OUT", "IN_SERVICE", "COMPLETED", manager, null);
        }
        ending(order);
    }

    private void ending(PlannedOrder order) {
        switch (order.fate()) {
            case WAITING, ASKED, AGREED, ON_THE_WAY, THERE, DONE, QUESTIONED -> {
                // nothing has ended
            }
            case CONFIRMED, CLEARED -> end(order, "CONFIRM", "COMPLETED", "CONFIRMED", Actor.SYSTEM, "72 h");
            case NOBODY_CAME -> end(order, "MISS", "ACCEPTED", "MISSED", Actor.SYSTEM, null);
            case NOBODY_OPENED ->
                end(
                        order,
                        "ATTEMPT",
                        "EN_ROUTE",
                        "ATTEMPTED",
                        order.slot().firm().manager(),
                        "无人应门");
            case NOBODY_TOOK_IT -> end(order, "UNFILL", "OFFERED", "UNFILLED", Actor.SYSTEM, null);
            case WITHDRAWN -> end(order, "CANCEL", "OFFERED", "CANCELLED", desk, "老人不再需要");
            case CALLED_OFF -> end(order, "CANCEL", "ACCEPTED", "CANCELLED", desk, "老人外出");
            case PUT_OFF -> end(order, "HOLD", "ACCEPTED", "HELD", desk, "老人住院");
        }
    }

    private void end(PlannedOrder order, String action, String from, String to, Actor by, @Nullable String reason) {
        line(order, order.times().end(), action, from, to, by, reason);
    }

    private void line(
            PlannedOrder order, Instant at, String action, String from, String to, Actor by, @Nullable String reason) {
        rows.add(Table.HISTORY, ids.at(at), order.id(), at, action, from, to, by.id(), by.username(), reason);
    }
}
