package care.nowalls.ops.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who serves whom when, before it is known what becomes of it.
 *
 * @param number of the order in the seed, from 0
 * @param person for whom
 * @param item what
 * @param firm the provider that takes it, if one does
 * @param staff who goes
 * @param start of the window
 * @param end of the window
 * @param checkIn when the carer comes, in time
 * @param minutes how long she stays
 */
record Slot(
        int number,
        Person person,
        Item item,
        Firm firm,
        UUID staff,
        Instant start,
        Instant end,
        Instant checkIn,
        int minutes) {

    private static final int WAY_MINUTES = 12;
    /** Too late by so much, yet before the order is missed. */
    private static final int TOO_LATE_MINUTES = 3;

    Instant arrival(boolean late) {
        return late ? start.plus(Duration.ofMinutes(item.lateMinutes() + TOO_LATE_MINUTES)) : checkIn;
    }

    Instant leaving(boolean late) {
        return arrival(late).plus(Duration.ofMinutes(minutes));
    }

    Instant departure() {
        return checkIn.minus(Duration.ofMinutes(WAY_MINUTES));
    }

    Instant missedAfter() {
        return start.plus(Duration.ofMinutes(item.missedMinutes()));
    }

    Instant fillBy() {
        return end.minus(Duration.ofMinutes(item.minimumMinutes()));
    }

    /** Quantity is one throughout. */
    long priceFen() {
        return firm.contract(item.code()).priceFen();
    }
}
