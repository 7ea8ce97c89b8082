package care.nowalls.ops.seed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with what has become of it and when.
 *
 * @param id of the order
 * @param slot who, what and when
 * @param fate what has become of it
 * @param times when
 * @param answered how many other providers were asked before or beside
 */
record PlannedOrder(UUID id, Slot slot, Fate fate, Times times, int answered) {

    /**
     * @param created by the desk
     * @param offered a second later
     * @param accepted when a provider took it; without meaning when none did
     * @param ended of the last change: held, cancelled, missed, unfilled, attempted, cleared or confirmed
     */
    record Times(
            Instant created,
            Instant offered,
            Instant accepted,
            @Nullable Instant ended) {

        Instant end() {
            if (ended == null) {
                throw new IllegalStateException("nothing has ended");
            }
            return ended;
        }
    }

    Instant checkIn() {
        return slot.arrival(fate.late());
    }

    Instant checkOut() {
        return slot.leaving(fate.late());
    }

    /** When the visit was verified and the money posted. */
    Instant verified() {
        return fate == Fate.CLEARED ? Outcomes.clearing(this) : checkOut();
    }

    /** HOUR items pay by the minute up to the hour, rounded half up (DOMAIN.md §10). */
    long actualFen() {
        long price = slot.priceFen();
        boolean whole = !slot.item().unit().equals("HOUR") || slot.minutes() >= 60;
        return whole ? price : part(price, slot.minutes(), 60);
    }

    static long part(long whole, long share, long of) {
        return of == 0 ? whole : (2 * whole * share + of) / (2 * of);
    }
}
