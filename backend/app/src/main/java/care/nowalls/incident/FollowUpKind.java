package care.nowalls.incident;

/** Work that an incident leaves behind. */
public enum FollowUpKind {
    /** How are they, the day after. */
    NEXT_DAY_CALL,
    /** Two care-risk events within 30 days: assess again. */
    RE_ASSESSMENT,
    /** Serious injury or death: to the bureau within an hour. */
    BUREAU_REPORT,
    /** Somebody was promised a call. */
    PROMISED_CALL
}
