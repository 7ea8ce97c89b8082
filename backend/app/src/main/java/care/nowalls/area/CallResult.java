package care.nowalls.area;

/** What a call during an area event found. */
public enum CallResult {
    FINE,
    NEEDS_HELP,
    NO_ANSWER,
    /** Somebody else – family, neighbour – looks after them. */
    LOOKED_AFTER
}
