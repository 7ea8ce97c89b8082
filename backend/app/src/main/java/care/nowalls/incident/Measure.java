package care.nowalls.incident;

/** What is measured of an emergency (DOMAIN.md §8). */
public enum Measure {
    /** Until an operator took it. */
    ANSWER,
    /** Until somebody was spoken to. */
    CONTACT,
    /** Until somebody was sent. */
    SEND,
    /** Until somebody was there; only where somebody was sent. */
    ARRIVE
}
