package care.nowalls.entitlement.model;

import java.util.ArrayList;
import java.util.List;

/** How a price is shared between quotas, in their order, and the resident. Pure. */
public final class Taking {

    private Taking() {}

    /**
     * @param quota from which
     * @param fen how much, positive
     */
    public record Take(Quota quota, long fen) {}

    /**
     * @param quotas in order of paying
     * @param priceFen of the whole quantity
     * @param quantity units
     * @param usedToday units already subsidised on that day
     */
    public static List<Take> takes(List<Quota> quotas, long priceFen, int quantity, int usedToday) {
        List<Take> takes = new ArrayList<>();
        long left = priceFen;
        for (Quota quota : quotas) {
            long own = quota.ownPerUnitFen() * quantity;
            long payable = Math.max(0, Math.min(left, priceFen - own));
            long fen = Math.min(quota.availableFen(), Math.min(payable, cap(quota, quantity, usedToday)));
            if (fen > 0) {
                takes.add(new Take(quota, fen));
                left -= fen;
            }
        }
        return takes;
    }

    public static long sum(List<Take> takes) {
        return takes.stream().mapToLong(Take::fen).sum();
    }

    /** The public part of a price that became smaller, rounded half up once. */
    public static long scaled(long entitlementFen, long priceFen, long actualFen) {
        return priceFen == 0 ? 0 : (2 * entitlementFen * actualFen + priceFen) / (2 * priceFen);
    }

    private static long cap(Quota quota, int quantity, int usedToday) {
        if (quota.perUnitFen() == null) {
            return Long.MAX_VALUE;
        }
        int perDay = quota.maxPerDay() == null ? Integer.MAX_VALUE : quota.maxPerDay();
        return quota.perUnitFen() * Math.clamp((long) perDay - usedToday, 0, quantity);
    }
}
