package care.nowalls.order.model;

/** Everything that can happen to an order. */
public enum OrderAction {
    OFFER,
    ACCEPT,
    ASSIGN,
    RESCHEDULE,
    DEPART,
    CHECK_IN,
    CHECK_OUT,
    CONFIRM,
    /** Nobody left to ask, or too late to begin. */
    UNFILL,
    MISS,
    /** Nobody opens. */
    ATTEMPT,
    HOLD,
    RELEASE,
    /** Released when its window has passed. */
    LAPSE,
    REASSIGN,
    CANCEL
}
