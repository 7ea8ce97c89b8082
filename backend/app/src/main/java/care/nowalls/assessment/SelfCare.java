package care.nowalls.assessment;

import care.nowalls.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The result of the 特困 self-care test (DOMAIN.md §4). */
public enum SelfCare {
    /** 全自理: nothing failed. */
    FULL,
    /** 半失能: one to three items failed. */
    HALF,
    /** 完全失能: four items or more failed. */
    NONE;

    private static final int MOST_OF_HALF = 3;

    /** By how many items were failed. */
    public static SelfCare of(int failed) {
        if (failed == 0) {
            return FULL;
        }
        return failed <= MOST_OF_HALF ? HALF : NONE;
    }

    /** The items failed, in their order; 422 {@code items-incomplete} unless every item was tried. */
    static List<SelfCareItem> failed(Map<SelfCareItem, Boolean> able) {
        List<SelfCareItem> failed = new ArrayList<>();
        for (SelfCareItem item : SelfCareItem.values()) {
            Boolean alone = able.get(item);
            if (alone == null) {
                throw new Refused(AssessmentRefusal.ITEMS_INCOMPLETE, item.name());
            }
            if (!alone) {
                failed.add(item);
            }
        }
        return List.copyOf(failed);
    }
}
