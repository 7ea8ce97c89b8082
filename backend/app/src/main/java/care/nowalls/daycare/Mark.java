package care.nowalls.daycare;

/** What is unusual about a record of attendance. */
public enum Mark {
    OVER_CAPACITY,
    CLOSED_BY_OTHER_CENTRE,
    NOT_SIGNED_OUT,
    OUT_WITHOUT_IN,
    /** The time given lies in the future or more than a day ago: the received time stands, the claim is kept. */
    CLOCK_DIFFERS,
    /** Still in the house since an earlier day. Never stored: told by whoever looks. */
    SINCE_EARLIER_DAY
}
