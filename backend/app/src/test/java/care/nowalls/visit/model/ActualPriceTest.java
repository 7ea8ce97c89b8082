package care.nowalls.visit.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActualPriceTest {

    @Test
    void hours_pay_the_smaller_of_actual_and_ordered() {
        assertThat(ActualPrice.of("HOUR", 12_000, 2, 120)).isEqualTo(12_000);
        assertThat(ActualPrice.of("HOUR", 12_000, 2, 180)).isEqualTo(12_000);
        assertThat(ActualPrice.of("HOUR", 12_000, 2, 90)).isEqualTo(9_000);
        assertThat(ActualPrice.of("HOUR", 12_000, 2, -3)).isZero();
    }

    @Test
    void everything_else_pays_what_was_agreed() {
        assertThat(ActualPrice.of("VISIT", 8_000, 1, 3)).isEqualTo(8_000);
        assertThat(ActualPrice.of("MEAL", 1_500, 1, 0)).isEqualTo(1_500);
    }

    @Test
    void it_is_rounded_half_up_once() {
        assertThat(ActualPrice.of("HOUR", 5_001, 1, 30)).isEqualTo(2_501);
        assertThat(ActualPrice.of("HOUR", 5_000, 1, 47)).isEqualTo(3_917);
        assertThat(ActualPrice.part(100, 1, 3)).isEqualTo(33);
        assertThat(ActualPrice.part(200, 1, 3)).isEqualTo(67);
    }
}
