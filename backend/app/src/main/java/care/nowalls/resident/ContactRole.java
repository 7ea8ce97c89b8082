package care.nowalls.resident;

/** What a contact is to the resident's care. */
public enum ContactRole {
    GUARDIAN,
    FAMILY,
    NEIGHBOUR,
    KEY_HOLDER,
    GRID_WORKER,
    PROPERTY_GUARD
}
