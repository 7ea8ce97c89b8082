package care.nowalls.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.assessment.AbilityRules.Findings;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbilityRulesTest {

    @ParameterizedTest
    @CsvSource({"90,0", "89,1", "66,1", "65,2", "46,2", "45,3", "30,3", "29,4", "0,4"})
    void the_borders_of_the_levels(int total, int level) {
        assertThat(AbilityRules.of(scores(total), new Findings(false, false, false, 1)))
                .isEqualTo(new AbilityRules.Result(total, level, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "90,false,true,false,0,1",
        "90,false,false,true,0,1",
        "90,false,false,false,2,1",
        "70,false,true,true,5,2",
        "10,false,true,true,9,4",
        "90,true,false,false,0,4"
    })
    void one_level_worse_once_and_coma_at_once(
            int total, boolean coma, boolean dementia, boolean disorder, int events, int level) {
        assertThat(AbilityRules.of(scores(total), new Findings(coma, dementia, disorder, events))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void the_maxima_sum_to_ninety_in_twenty_six_items() {
        assertThat(AbilityItem.values()).hasSize(26);
        assertThat(scores(90).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(90);
    }

    private static Map<AbilityItem, Integer> scores(int total) {
        Map<AbilityItem, Integer> scores = new EnumMap<>(AbilityItem.class);
        int left = total;
        for (AbilityItem item : AbilityItem.values()) {
            int score = Math.min(left, item.maximum());
            scores.put(item, score);
            left -= score;
        }
        return scores;
    }
}
