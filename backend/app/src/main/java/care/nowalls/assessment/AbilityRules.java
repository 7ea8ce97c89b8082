package care.nowalls.assessment;

import care.nowalls.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From scores to a level (GB/T 42195-2022, DOMAIN.md §4): 90 is 0, 66–89 is 1, 46–65 is 2, 30–45 is 3, 0–29 is 4. Coma is
 * 4 at once; otherwise one level worse, once and never beyond 4, for dementia, a mental disorder or two care-risk events
 * within 30 days.
 */
public final class AbilityRules {

    private static final int EVENTS_THAT_COUNT = 2;
    private static final int WORST = 4;

    private AbilityRules() {}

    /** What makes the level worse than the score says. */
    public enum Upgrade {
        COMA,
        DEMENTIA,
        MENTAL_DISORDER,
        CARE_RISK_EVENTS
    }

    /**
     * What was found besides the scores.
     *
     * @param coma unconscious
     * @param dementia diagnosed, F00–F03
     * @param mentalDisorder diagnosed by a psychiatrist, F04–F99
     * @param careRiskEvents falls, choking, self-harm, going missing within 30 days
     */
    public record Findings(boolean coma, boolean dementia, boolean mentalDisorder, int careRiskEvents) {}

    /**
     * The result.
     *
     * @param total 0 to 90
     * @param level 0 able to 4 fully dependent
     * @param upgrades why it is worse than the total says
     */
    public record Result(int total, int level, List<Upgrade> upgrades) {}

    /** 422 {@code scores-incomplete} unless every item has a score from 0 to its maximum. */
    public static Result of(Map<AbilityItem, Integer> scores, Findings findings) {
        int total = 0;
        for (AbilityItem item : AbilityItem.values()) {
            Integer score = scores.get(item);
            if (score == null || score < 0 || score > item.maximum()) {
                throw new Refused(AssessmentRefusal.SCORES_INCOMPLETE, item.name());
            }
            total += score;
        }
        List<Upgrade> upgrades = upgrades(findings);
        return new Result(total, worse(levelOf(total), upgrades), upgrades);
    }

    /** The level of a total, before anything makes it worse. */
    public static int levelOf(int total) {
        if (total == 90) {
            return 0;
        }
        if (total >= 66) {
            return 1;
        }
        if (total >= 46) {
            return 2;
        }
        return total >= 30 ? 3 : WORST;
    }

    private static int worse(int level, List<Upgrade> upgrades) {
        if (upgrades.contains(Upgrade.COMA)) {
            return WORST;
        }
        return upgrades.isEmpty() ? level : Math.min(WORST, level + 1);
    }

    private static List<Upgrade> upgrades(Findings findings) {
        List<Upgrade> upgrades = new ArrayList<>();
        if (findings.coma()) {
            upgrades.add(Upgrade.COMA);
        }
        if (findings.dementia()) {
            upgrades.add(Upgrade.DEMENTIA);
        }
        if (findings.mentalDisorder()) {
            upgrades.add(Upgrade.MENTAL_DISORDER);
        }
        if (findings.careRiskEvents() >= EVENTS_THAT_COUNT) {
            upgrades.add(Upgrade.CARE_RISK_EVENTS);
        }
        return List.copyOf(upgrades);
    }
}
