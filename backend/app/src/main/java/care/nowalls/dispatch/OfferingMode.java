package care.nowalls.dispatch;

/** How an order finds its provider: best candidate first, several at once, one named, or the desk chooses. */
public enum OfferingMode {
    SEQUENTIAL,
    BROADCAST,
    DIRECT,
    MANUAL
}
