package care.nowalls.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The result of an assessment.
 *
 * @param id of the assessment
 * @param residentId who was assessed
 * @param assessedOn when
 * @param total 0 to 90
 * @param level 0 able to 4 fully dependent
 * @param upgrades why it is worse than the total says
 * @param expiresOn last day on which it counts
 */
public record AssessmentView(
        UUID id,
        UUID residentId,
        LocalDate assessedOn,
        int total,
        int level,
        List<AbilityRules.Upgrade> upgrades,
        LocalDate expiresOn) {}
