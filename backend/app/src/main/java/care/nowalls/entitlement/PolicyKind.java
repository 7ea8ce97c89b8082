package care.nowalls.entitlement;

/** How a policy helps: paid in cash, a monthly quota of services, or granted elsewhere. */
public enum PolicyKind {
    CASH,
    SERVICE,
    EXTERNAL
}
