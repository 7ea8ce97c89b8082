package care.nowalls.area.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.area.Dimension;
import care.nowalls.device.DownDevices.Down;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final AreaTerms TERMS = new AreaTerms(20, 30, 3, Duration.ofMinutes(10), Duration.ofMinutes(120));
    private static final UUID STREET = new UUID(1, 1);

    private static List<Down> down(int count, @Nullable String building, @Nullable String model) {
        List<Down> down = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            down.add(new Down(id, null, null, STREET, "梧桐街道", building, null, null, model, Instant.EPOCH));
        }
        return down;
    }

    private static Map<Common, Integer> sizes(int street, int house, int model) {
        return Map.of(
                new Common(Dimension.STREET, STREET.toString()), street,
                new Common(Dimension.BUILDING, "house"), house,
                new Common(Dimension.MODEL, "ws101"), model);
    }

    @Test
    void twenty_of_a_large_street_are_an_event_and_nineteen_are_not() {
        assertThat(Finding.in(down(19, null, null), sizes(1_000, 1, 1), TERMS)).isEmpty();
        assertThat(Finding.in(down(20, null, null), sizes(1_000, 1, 1), TERMS))
                .hasValueSatisfying(
                        found -> assertThat(found.common().dimension()).isEqualTo(Dimension.STREET));
    }

    @Test
    void thirty_percent_are_an_event_unless_they_are_too_few_to_be_an_area() {
        assertThat(Finding.in(down(3, "house", null), sizes(1_000, 10, 1), TERMS))
                .isPresent();
        assertThat(Finding.in(down(3, "house", null), sizes(1_000, 11, 1), TERMS))
                .isEmpty();
        assertThat(Finding.in(down(2, "house", null), sizes(1_000, 2, 1), TERMS))
                .isEmpty();
    }

    @Test
    void a_dark_house_is_a_house_although_its_street_would_qualify_too() {
        List<Down> all = new ArrayList<>(down(10, "house", null));
        all.addAll(down(2, "other", null));
        assertThat(Finding.in(all, sizes(40, 10, 1), TERMS)).hasValueSatisfying(found -> {
            assertThat(found.common().dimension()).isEqualTo(Dimension.BUILDING);
            assertThat(found.down()).hasSize(10);
        });
    }

    @Test
    void a_dark_street_is_a_street_although_each_house_would_qualify_too() {
        List<Down> all = new ArrayList<>(down(10, "house", null));
        all.addAll(down(30, "other", null));
        assertThat(Finding.in(all, sizes(40, 10, 1), TERMS))
                .hasValueSatisfying(
                        found -> assertThat(found.common().dimension()).isEqualTo(Dimension.STREET));
    }

    @Test
    void a_model_that_fails_everywhere_is_the_model() {
        assertThat(Finding.in(down(25, null, "ws101"), sizes(2_000, 1, 30), TERMS))
                .hasValueSatisfying(
                        found -> assertThat(found.common().dimension()).isEqualTo(Dimension.MODEL));
    }

    @Test
    void an_event_is_over_when_too_few_are_down_to_open_it() {
        assertThat(TERMS.over(20, 1_000)).isFalse();
        assertThat(TERMS.over(19, 1_000)).isTrue();
        assertThat(TERMS.over(3, 10)).isFalse();
        assertThat(TERMS.over(2, 10)).isTrue();
        assertThat(TERMS.over(0, 1)).isTrue();
    }
}
