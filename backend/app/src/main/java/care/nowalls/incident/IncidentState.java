package care.nowalls.incident;

/** The life of an incident (DOMAIN.md §8). RAISED rings. */
public enum IncidentState {
    RAISED,
    ACKNOWLEDGED,
    RESPONDING,
    RESOLVED
}
