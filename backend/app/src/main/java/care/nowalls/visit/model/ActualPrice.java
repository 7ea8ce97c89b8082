package care.nowalls.visit.model;

/** What a verified visit is worth: HOUR items pay min(actual, ordered), all others what was agreed (DOMAIN.md §10). */
public final class ActualPrice {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private ActualPrice() {}

    /**
     * @param unit of the item
     * @param agreedFen whole price of the order
     * @param quantity ordered units
     * @param minutes actual, whole
     * @return fen, rounded half-up once
     */
    public static long of(String unit, long agreedFen, int quantity, long minutes) {
        long ordered = (long) quantity * MINUTES_OF_AN_HOUR;
        if (!unit.equals("HOUR") || minutes >= ordered) {
            return agreedFen;
        }
        return part(agreedFen, Math.max(minutes, 0), ordered);
    }

    /** {@code whole × share ÷ of}, rounded half-up. */
    public static long part(long whole, long share, long of) {
        return of == 0 ? whole : (2 * Math.multiplyExact(whole, share) + of) / (2 * of);
    }
}
