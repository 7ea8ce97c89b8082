package care.nowalls.daycare;

/** What is unusual about a record of attendance. */
public enum Mark {
    OVER_CAPACITY,
    CLOSED_BY_OTHER_CENTRE,
    NOT_SIGNED_OUT,
    OUT_WITHOUT_IN
}
