package care.nowalls.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class HoursTest {

    private final Hours day = new Hours(LocalTime.of(8, 0), LocalTime.of(18, 0));
    private final Hours night = new Hours(LocalTime.of(20, 0), LocalTime.of(6, 0));
    private final Hours always = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    @Test
    void deadlines_run_only_in_the_hours() {
        assertThat(day.after(district("10:00"), 30)).isEqualTo(district("10:30"));
        assertThat(day.after(district("17:50"), 30)).isEqualTo(nextDay("08:20"));
        assertThat(day.after(district("03:00"), 30)).isEqualTo(district("08:30"));
        assertThat(day.after(district("22:00"), 30)).isEqualTo(nextDay("08:30"));
        assertThat(night.after(district("05:50"), 30)).isEqualTo(district("20:20"));
        assertThat(always.after(district("23:50"), 30)).isEqualTo(nextDay("00:20"));
    }

    @Test
    void somebody_is_at_work_when_enough_of_the_window_is_covered() {
        assertThat(day.coverPartOf(district("17:00"), district("20:00"), 60)).isTrue();
        assertThat(day.coverPartOf(district("17:01"), district("20:00"), 60)).isFalse();
        assertThat(night.coverPartOf(district("05:00"), district("08:00"), 60)).isTrue();
        assertThat(night.coverPartOf(district("08:00"), district("19:00"), 10)).isFalse();
        assertThat(night.coverPartOf(district("23:30"), nextDay("00:30"), 60)).isTrue();
        assertThat(always.coverPartOf(district("03:00"), district("04:00"), 60)).isTrue();
    }

    private static Instant district(String time) {
        return Instant.parse("2026-11-23T" + time + ":00+08:00");
    }

    private static Instant nextDay(String time) {
        return district(time).plus(Duration.ofDays(1));
    }
}
