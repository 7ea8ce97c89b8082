package care.nowalls.order;

/** States of an order (CONTRACT.md). Assignment is a field, not a state. */
public enum OrderState {
    CREATED,
    OFFERED,
    ACCEPTED,
    EN_ROUTE,
    IN_SERVICE,
    COMPLETED,
    CONFIRMED,
    UNFILLED,
    MISSED,
    ATTEMPTED,
    HELD,
    CANCELLED
}
