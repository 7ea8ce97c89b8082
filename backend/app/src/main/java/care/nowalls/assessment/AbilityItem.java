package care.nowalls.assessment;

/** The 26 items of GB/T 42195-2022 with their maxima; 90 together, higher is better. */
public enum AbilityItem {
    /** 进食 */
    EATING(4),
    /** 修饰 */
    GROOMING(4),
    /** 洗澡 */
    BATHING(4),
    /** 穿脱上衣 */
    DRESSING_UPPER(4),
    /** 穿脱裤子和鞋袜 */
    DRESSING_LOWER(4),
    /** 小便控制 */
    URINATION(4),
    /** 大便控制 */
    DEFECATION(4),
    /** 如厕 */
    TOILETING(4),
    /** 床上体位转移 */
    BED_MOBILITY(4),
    /** 床椅转移 */
    BED_CHAIR_TRANSFER(4),
    /** 平地行走 */
    WALKING(4),
    /** 上下楼梯 */
    STAIRS(3),
    /** 时间定向 */
    TIME_ORIENTATION(4),
    /** 空间定向 */
    PLACE_ORIENTATION(4),
    /** 人物定向 */
    PERSON_ORIENTATION(4),
    /** 记忆 */
    MEMORY(4),
    /** 理解 */
    COMPREHENSION(4),
    /** 表达 */
    EXPRESSION(4),
    /** 攻击行为 */
    AGGRESSION(1),
    /** 抑郁症状 */
    DEPRESSION(1),
    /** 意识水平 */
    CONSCIOUSNESS(2),
    /** 视力 */
    VISION(2),
    /** 听力 */
    HEARING(2),
    /** 执行日常事务 */
    DAILY_AFFAIRS(4),
    /** 使用交通工具外出 */
    TRANSPORT(3),
    /** 社会交往 */
    SOCIAL_LIFE(4);

    private final int maximum;

    AbilityItem(int maximum) {
        this.maximum = maximum;
    }

    public int maximum() {
        return maximum;
    }
}
