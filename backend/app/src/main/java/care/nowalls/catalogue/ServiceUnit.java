package care.nowalls.catalogue;

/** In what an item is counted. */
public enum ServiceUnit {
    VISIT,
    HOUR,
    MEAL,
    TRIP,
    SESSION
}
