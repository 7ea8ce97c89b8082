package care.nowalls.assessment;

/** The six items of the 特困 self-care test (DOMAIN.md §4). */
public enum SelfCareItem {
    /** 吃饭 */
    EATING,
    /** 穿衣 */
    DRESSING,
    /** 上下床 */
    BED_TRANSFER,
    /** 如厕 */
    TOILETING,
    /** 室内行走 */
    INDOOR_WALKING,
    /** 洗澡 */
    BATHING
}
