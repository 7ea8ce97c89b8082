package care.nowalls.account;

/** How far a permission reaches: over the whole district, or only what belongs to the caller's own unit or person. */
public enum Reach {
    ALL,
    STREET,
    CENTRE,
    PROVIDER,
    STAFF
}
