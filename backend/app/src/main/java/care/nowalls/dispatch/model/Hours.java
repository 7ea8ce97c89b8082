package care.nowalls.dispatch.model;

import care.nowalls.shared.DistrictTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Daily hours in district time; the same beginning and end mean around the clock, an end before the beginning means the
 * next morning.
 *
 * @param from opening
 * @param to closing
 */
public record Hours(LocalTime from, LocalTime to) {

    private static final int LOOK_AHEAD_DAYS = 3;

    public boolean aroundTheClock() {
        return from.equals(to);
    }

    /** Whether there is a stretch of at least so many minutes of the window within these hours. */
    public boolean coverPartOf(Instant start, Instant end, int minutes) {
        if (aroundTheClock()) {
            return true;
        }
        LocalDate first = start.atZone(DistrictTime.ZONE).toLocalDate().minusDays(1);
        for (int day = 0; day < LOOK_AHEAD_DAYS; day++) {
            Instant begins = later(start, opening(first.plusDays(day)));
            Instant ends = earlier(end, closing(first.plusDays(day)));
            if (Duration.between(begins, ends).toMinutes() >= minutes) {
                return true;
            }
        }
        return false;
    }

    /** The instant at which so many minutes of these hours have gone by. */
    public Instant after(Instant now, int minutes) {
        if (aroundTheClock()) {
            return now.plus(Duration.ofMinutes(minutes));
        }
        Duration left = Duration.ofMinutes(minutes);
        LocalDate day = now.atZone(DistrictTime.ZONE).toLocalDate().minusDays(1);
        while (true) {
            Instant begins = later(now, opening(day));
            Duration open = Duration.between(begins, closing(day));
            if (open.compareTo(left) >= 0) {
                return begins.plus(left);
            }
            left = open.isNegative() ? left : left.minus(open);
            day = day.plusDays(1);
        }
    }

    private Instant opening(LocalDate day) {
        return at(day, from).toInstant();
    }

    private Instant closing(LocalDate day) {
        return at(to.isAfter(from) ? day : day.plusDays(1), to).toInstant();
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DistrictTime.ZONE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
