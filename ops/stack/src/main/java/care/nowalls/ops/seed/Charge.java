package care.nowalls.ops.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One accepted order's money.
 *
 * @param id of the charge
 * @param order what it is for
 * @param reservation id of the reserving transfer
 * @param takes from which quota how much, first taken first
 */
record Charge(UUID id, PlannedOrder order, UUID reservation, List<Take> takes) {

    /**
     * @param quota from which
     * @param fen positive
     */
    record Take(Quota quota, long fen) {}

    long reservedFen() {
        return takes.stream().mapToLong(Take::fen).sum();
    }

    /** What the provider gets of the reservation: its share of what was really delivered. */
    long postedFen() {
        long price = order.slot().priceFen();
        return PlannedOrder.part(reservedFen(), order.actualFen(), price);
    }

    /** What goes back when less was delivered; what was taken last goes back first. */
    List<Take> rest() {
        List<Take> back = new ArrayList<>();
        long left = reservedFen() - postedFen();
        for (Take take : takes.reversed()) {
            long part = Math.min(left, take.fen());
            if (part > 0) {
                back.add(new Take(take.quota(), part));
                left -= part;
            }
        }
        return back;
    }

    String state() {
        if (order.fate().paid()) {
            return "POSTED";
        }
        return order.fate().released() ? "RELEASED" : "RESERVED";
    }
}
