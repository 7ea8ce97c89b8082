package care.nowalls.notify.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.parse("22:00"), LocalTime.parse("07:00"), null, null);

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void the_night_ends_in_the_morning() {
        assertThat(QuietHours.earliest(List.of(NIGHT), 2, at("2026-11-27T23:30:00"), ZONE))
                .isEqualTo(at("2026-11-28T07:00:00"));
        assertThat(QuietHours.earliest(List.of(NIGHT), 3, at("2026-11-28T03:00:00"), ZONE))
                .isEqualTo(at("2026-11-28T07:00:00"));
        assertThat(QuietHours.earliest(List.of(NIGHT), 2, at("2026-11-28T07:00:00"), ZONE))
                .isEqualTo(at("2026-11-28T07:00:00"));
    }

    @Test
    void nothing_is_quiet_for_priority_1() {
        assertThat(QuietHours.earliest(List.of(NIGHT), 1, at("2026-11-27T23:30:00"), ZONE))
                .isEqualTo(at("2026-11-27T23:30:00"));
    }

    @Test
    void rules_push_each_other_and_end_with_their_days() {
        QuietHours noon = new QuietHours(LocalTime.parse("07:00"), LocalTime.parse("08:00"), null, null);
        QuietHours over =
                new QuietHours(LocalTime.parse("08:00"), LocalTime.parse("20:00"), null, LocalDate.parse("2026-01-01"));
        assertThat(QuietHours.earliest(List.of(noon, over, NIGHT), 2, at("2026-11-27T23:30:00"), ZONE))
                .isEqualTo(at("2026-11-28T08:00:00"));
    }
}
