package care.nowalls.ops.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that the data cover, seen from the product's own time: the last 30, today and the next 14.
 *
 * @param now domain time at the beginning
 */
record Span(Instant now) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int BEFORE = 30;
    private static final int AFTER = 14;

    LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }

    LocalDate first() {
        return today().minusDays(BEFORE);
    }

    LocalDate last() {
        return today().plusDays(AFTER);
    }

    List<LocalDate> days() {
        return first().datesUntil(last().plusDays(1)).toList();
    }

    /** Months whose entitlements are needed: there are at most three. */
    List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(first()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(last())))
                .toList();
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    static LocalDate dayOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
