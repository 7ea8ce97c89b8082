package care.nowalls.incident;

/** Where a time begins. */
public enum CountedFrom {
    /** The gateway received the signal, or the call was written down. */
    RECEPTION,
    /** It was decided to send somebody. */
    DECISION
}
