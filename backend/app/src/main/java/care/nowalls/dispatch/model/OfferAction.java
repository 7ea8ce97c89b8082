package care.nowalls.dispatch.model;

/** Everything that can happen to an offer. */
public enum OfferAction {
    ACCEPT,
    DECLINE,
    EXTEND,
    EXPIRE,
    WITHDRAW,
    /** Somebody else was first. */
    LOSE
}
