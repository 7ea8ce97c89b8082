package care.nowalls.visit;

/** OPEN until checked out or closed as forgotten; CLOSED until every exception is cleared; then VERIFIED or REJECTED. */
public enum VisitState {
    OPEN,
    CLOSED,
    VERIFIED,
    REJECTED
}
