package care.nowalls.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueMonthsTest {

    @Test
    void a_district_that_begins_books_the_present_month_and_from_the_20th_the_next() {
        assertThat(due("2026-11-19")).isEqualTo(months("2026-11"));
        assertThat(due("2026-11-20")).isEqualTo(months("2026-11", "2026-12"));
    }

    @Test
    void what_is_booked_is_not_due() {
        assertThat(due("2026-11-19", "2026-10", "2026-11")).isEmpty();
        assertThat(due("2026-11-25", "2026-11")).isEqualTo(months("2026-12"));
        assertThat(due("2026-12-25", "2026-11", "2026-12", "2027-01")).isEmpty();
    }

    @Test
    void after_an_outage_over_the_turn_of_a_month_the_present_month_is_booked_at_once() {
        assertThat(due("2026-12-01", "2026-10", "2026-11")).isEqualTo(months("2026-12"));
    }

    @Test
    void a_present_month_that_was_passed_over_is_booked_although_the_next_is() {
        assertThat(due("2026-11-25", "2026-10", "2026-12")).isEqualTo(months("2026-11"));
    }

    @Test
    void when_a_demos_clock_has_leapt_the_months_between_are_booked_too() {
        assertThat(due("2027-02-05", "2026-11", "2026-12")).isEqualTo(months("2027-01", "2027-02"));
    }

    private static List<YearMonth> due(String today, String... booked) {
        return DueMonths.of(LocalDate.parse(today), months(booked));
    }

    private static List<YearMonth> months(String... text) {
        return Stream.of(text).map(YearMonth::parse).toList();
    }
}
