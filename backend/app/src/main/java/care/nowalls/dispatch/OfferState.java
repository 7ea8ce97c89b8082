package care.nowalls.dispatch;

/** How an offer stands (DOMAIN.md §6). */
public enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    LOST
}
