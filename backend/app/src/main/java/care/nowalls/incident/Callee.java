package care.nowalls.incident;

/** Who is told at a step of the escalation (DOMAIN.md §8). */
public enum Callee {
    DESK,
    LEADER,
    CONTACTS,
    NEAREST_RESPONDER,
    STREET_DUTY
}
