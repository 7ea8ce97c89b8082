package care.nowalls.incident;

/** By what right a door may be forced (DOMAIN.md §8). */
public enum EntryBasis {
    /** Given earlier, in writing, by the resident: in the registry. */
    WRITTEN_CONSENT,
    /** Given now by a contact, in a call that is recorded with this incident. */
    FAMILY_CONSENT,
    /** The police are there. */
    POLICE
}
