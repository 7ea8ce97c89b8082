package care.nowalls.assessment;

/** Why somebody is assessed. */
public enum AssessmentReason {
    FIRST,
    REGULAR,
    IMMEDIATE,
    RE_ASSESSMENT,
    OTHER
}
