package care.nowalls.catalogue;

/** How an order of an item looks for its provider (DOMAIN.md §6). */
public enum OfferMode {
    DIRECT,
    SEQUENTIAL,
    BROADCAST,
    MANUAL
}
