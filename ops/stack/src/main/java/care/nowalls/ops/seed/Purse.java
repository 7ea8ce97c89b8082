package care.nowalls.ops.seed;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what the orders cost from the residents' entitlements and gives back what was not used, one happening after the
 * other in the order of time, so that no entitlement is overdrawn at any moment.
 */
final class Purse {

    private final SeedIds ids;
    private final Map<Quota.Key, List<Quota>> quotas;
    private final Map<Integer, Charge> charges = new HashMap<>();

    Purse(SeedIds ids, Map<Quota.Key, List<Quota>> quotas) {
        this.ids = ids;
        this.quotas = quotas;
    }

    private record Happening(Instant at, PlannedOrder order, boolean acceptance) {}

    /** Charges by number of their order. */
    Map<Integer, Charge> spend(List<PlannedOrder> orders) {
        List<Happening> happenings = new ArrayList<>();
        for (PlannedOrder order : orders) {
            if (order.fate().taken()) {
                happenings.add(new Happening(order.times().accepted(), order, true));
            }
            if (order.fate().released()) {
                happenings.add(new Happening(order.times().end(), order, false));
            }
            if (order.fate().paid()) {
                happenings.add(new Happening(order.verified(), order, false));
            }
        }
        happenings.sort(Comparator.comparing(Happening::at)
                .thenComparingInt(one -> one.order().slot().number()));
        happenings.forEach(this::happen);
        return charges;
    }

    private void happen(Happening one) {
        int number = one.order().slot().number();
        if (one.acceptance()) {
            charges.put(number, reserved(one.order()));
            return;
        }
        Charge charge = charges.get(number);
        if (charge == null) {
            throw new IllegalStateException("nothing was reserved for order " + number);
        }
        List<Charge.Take> back = one.order().fate().released() ? charge.takes() : charge.rest();
        back.forEach(take -> take.quota().move(take.fen()));
    }

    private Charge reserved(PlannedOrder order) {
        long price = order.slot().priceFen();
        long left = price;
        List<Charge.Take> takes = new ArrayList<>();
        for (Quota quota : quotasOf(order.slot())) {
            long fen = quota.payable(price, left);
            if (fen > 0) {
                quota.move(-fen);
                takes.add(new Charge.Take(quota, fen));
                left -= fen;
            }
        }
        Instant at = order.times().accepted();
        return new Charge(ids.at(at), order, ids.at(at), List.copyOf(takes));
    }

    private List<Quota> quotasOf(Slot slot) {
        String pot = slot.item().pot();
        if (pot == null) {
            return List.of();
        }
        YearMonth month = YearMonth.from(Span.dayOf(slot.start()));
        return quotas.getOrDefault(new Quota.Key(slot.person().id(), month, pot), List.of());
    }
}
