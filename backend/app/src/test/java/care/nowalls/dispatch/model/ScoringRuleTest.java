package care.nowalls.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringRuleTest {

    private final Standing near = standing(500, 4.0, 5000, 30);
    private final Standing far = standing(9_500, 5.0, 4000, 10);
    private final List<Standing> all = List.of(near, far);

    @Test
    void near_is_better() {
        assertThat(ScoringRule.DISTANCE.value(near, all)).isGreaterThan(ScoringRule.DISTANCE.value(far, all));
        assertThat(ScoringRule.DISTANCE.value(standing(50_000, 4, 1, 0), all)).isZero();
    }

    @Test
    void well_rated_is_better() {
        assertThat(ScoringRule.RATING.value(far, all)).isEqualTo(1);
        assertThat(ScoringRule.RATING.value(near, all)).isEqualTo(0.75);
    }

    @Test
    void who_had_little_work_comes_first() {
        assertThat(ScoringRule.FAIR_SHARE.value(near, all)).isEqualTo(0.25);
        assertThat(ScoringRule.FAIR_SHARE.value(far, all)).isEqualTo(0.75);
        assertThat(ScoringRule.FAIR_SHARE.value(standing(1, 4, 1, 0), List.of(standing(1, 4, 1, 0))))
                .isEqualTo(1);
    }

    @Test
    void cheap_is_better() {
        assertThat(ScoringRule.PRICE.value(far, all)).isEqualTo(1);
        assertThat(ScoringRule.PRICE.value(near, all)).isEqualTo(0.8);
    }

    private static Standing standing(double metres, double rating, long price, int thatMonth) {
        return new Standing(new UUID(1, 1), new UUID(1, 2), price, metres, rating, thatMonth);
    }
}
