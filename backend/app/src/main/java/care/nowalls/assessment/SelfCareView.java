package care.nowalls.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A 特困 self-care test and its result.
 *
 * @param id of the test
 * @param residentId who was tested
 * @param testedOn when
 * @param failed items not done alone
 * @param result what follows
 * @param expiresOn last day on which it counts
 */
public record SelfCareView(
        UUID id,
        UUID residentId,
        LocalDate testedOn,
        List<SelfCareItem> failed,
        SelfCare result,
        LocalDate expiresOn) {}
