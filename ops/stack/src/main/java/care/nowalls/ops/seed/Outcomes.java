package care.nowalls.ops.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws what has become of each order by now, and when it happened: nothing lies in the future that has happened. */
final class Outcomes {

    /** How long an offer stands. */
    static final Duration OFFER = Duration.ofMinutes(10);

    private static final Duration OBJECTION = Duration.ofDays(3);
    private static final Duration UNTIL_CLEARED = Duration.ofMinutes(40);
    private static final int DAY_MINUTES = 24 * 60;

    private final Random random;
    private final Instant now;
    private final SeedIds ids;

    Outcomes(Random random, Instant now, SeedIds ids) {
        this.random = random;
        this.now = now;
        this.ids = ids;
    }

    PlannedOrder of(Slot slot) {
        Fate fate = fate(slot);
        Instant created = created(slot, fate);
        Instant offered = created.plusSeconds(1);
        Instant accepted = offered.plusSeconds(30 + random.nextInt(500));
        int others = slot.item().mode().equals("BROADCAST") ? 2 : Math.max(0, random.nextInt(6) - 3);
        PlannedOrder.Times times =
                new PlannedOrder.Times(created, offered, accepted, ended(slot, fate, accepted, others));
        return new PlannedOrder(ids.at(created), slot, fate, times, others);
    }

    /** When the leader cleared what stood against a late visit. */
    static Instant clearing(PlannedOrder order) {
        return order.checkOut().plus(UNTIL_CLEARED);
    }

    static Instant unopposed(Instant verified) {
        return verified.plus(OBJECTION);
    }

    private Fate fate(Slot slot) {
        int draw = random.nextInt(1_000);
        if (slot.leaving(true).plus(UNTIL_CLEARED).isBefore(now)
                && slot.fillBy().isBefore(now)) {
            return past(slot, draw);
        }
        if (slot.checkIn().isBefore(now)) {
            return slot.leaving(false).isBefore(now) ? Fate.DONE : Fate.THERE;
        }
        if (slot.departure().isBefore(now)) {
            return Fate.ON_THE_WAY;
        }
        return coming(slot, draw);
    }

    private Fate past(Slot slot, int draw) {
        if (draw < 15) {
            return Fate.QUESTIONED;
        }
        if (draw < 45) {
            return Fate.NOBODY_CAME;
        }
        if (draw < 60) {
            return Fate.NOBODY_OPENED;
        }
        if (draw < 80) {
            return Fate.NOBODY_TOOK_IT;
        }
        if (draw < 105) {
            return Fate.WITHDRAWN;
        }
        if (draw < 130) {
            return Fate.CALLED_OFF;
        }
        if (unopposed(slot.leaving(true).plus(UNTIL_CLEARED)).isBefore(now)) {
            return draw < 140 ? Fate.CLEARED : Fate.CONFIRMED;
        }
        return Fate.DONE;
    }

    private Fate coming(Slot slot, int draw) {
        boolean soon = slot.start().isBefore(now.plus(Duration.ofHours(12)));
        if (soon || draw < 700) {
            return Fate.AGREED;
        }
        if (draw < 800) {
            return Fate.ASKED;
        }
        if (draw < 880) {
            return Fate.WAITING;
        }
        if (draw < 920) {
            return Fate.PUT_OFF;
        }
        return draw < 960 ? Fate.WITHDRAWN : Fate.CALLED_OFF;
    }

    /** One to five days before, and early enough for all that has happened since. */
    private Instant created(Slot slot, Fate fate) {
        if (fate == Fate.ASKED) {
            return now.minusSeconds(60 + random.nextInt(600));
        }
        Instant usual = slot.start().minus(Duration.ofMinutes(DAY_MINUTES + random.nextInt(4 * DAY_MINUTES)));
        Instant latest = now.minus(Duration.ofMinutes(120 + random.nextInt(2 * DAY_MINUTES)));
        return usual.isBefore(latest) ? usual : latest;
    }

    private @Nullable Instant ended(Slot slot, Fate fate, Instant accepted, int others) {
        return switch (fate) {
            case WAITING, ASKED, AGREED, ON_THE_WAY, THERE, DONE, QUESTIONED -> null;
            case WITHDRAWN -> accepted;
            case PUT_OFF, CALLED_OFF -> accepted.plusSeconds(60 + random.nextInt(3_000));
            case NOBODY_CAME -> slot.missedAfter().plusSeconds(1);
            case NOBODY_OPENED -> slot.checkIn().plusSeconds(600);
            case NOBODY_TOOK_IT -> accepted.plus(OFFER.multipliedBy(others + 1L));
            case CONFIRMED -> unopposed(slot.leaving(false));
            case CLEARED -> unopposed(slot.leaving(true).plus(UNTIL_CLEARED));
        };
    }
}
