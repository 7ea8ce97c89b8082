package care.nowalls.incident;

/** The life of a telephone call. Nobody answered: MISSED; the exchange could not place it: FAILED. */
public enum CallState {
    RINGING,
    ANSWERED,
    ENDED,
    MISSED,
    FAILED
}
