package care.nowalls.incident;

/** The recorded act that belongs to a step. */
public enum StepAct {
    CONTACT,
    CALL_120,
    CALL_119,
    CALL_110,
    RESPONDER,
    NOTE
}
