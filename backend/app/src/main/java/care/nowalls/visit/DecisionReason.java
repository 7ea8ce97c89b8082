package care.nowalls.visit;

/** Why an exception is cleared or rejected; OTHER needs a memo. */
public enum DecisionReason {
    RESIDENT_CONFIRMED,
    FAMILY_CONFIRMED,
    PHONE_FAULT,
    AGREED_CHANGE,
    DELAYED_BY_US,
    NOT_DELIVERED,
    NOT_PROVEN,
    OTHER
}
