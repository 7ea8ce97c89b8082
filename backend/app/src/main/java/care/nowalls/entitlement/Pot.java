package care.nowalls.entitlement;

/** Which kind of service a quota may be used for. */
public enum Pot {
    CARE,
    MEAL
}
