package care.nowalls.catalogue;

/** Which service entitlement pays for an item first. */
public enum Pot {
    CARE,
    MEAL
}
