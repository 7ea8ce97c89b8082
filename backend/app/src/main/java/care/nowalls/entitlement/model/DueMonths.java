package care.nowalls.entitlement.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which months' runs are to be booked. The present month always; the next from the 20th on, so that it stands by the
 * 25th (DOMAIN.md §10); and after an outage, or when a demo's clock leapt, every month between the last that was booked
 * and now. Pure.
 */
public final class DueMonths {

    private static final int FIRST_DAY_OF_NEXT = 20;
    private static final int REACH = 12;

    private DueMonths() {}

    /** The earliest month that can still be booked. */
    public static YearMonth first(LocalDate today) {
        return YearMonth.from(today).minusMonths(REACH);
    }

    /** In order; {@code booked} are the months that are booked, from {@link #first} on. */
    public static List<YearMonth> of(LocalDate today, Collection<YearMonth> booked) {
        YearMonth current = YearMonth.from(today);
        YearMonth last = today.getDayOfMonth() < FIRST_DAY_OF_NEXT ? current : current.plusMonths(1);
        YearMonth from = booked.stream()
                .filter(month -> month.isBefore(current))
                .max(YearMonth::compareTo)
                .map(month -> month.plusMonths(1))
                .orElse(current);
        Set<YearMonth> known = Set.copyOf(booked);
        return Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> !known.contains(month))
                .toList();
    }
}
