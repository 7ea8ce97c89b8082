package care.nowalls.incident.model;

/** What can happen to an incident. */
public enum IncidentAction {
    JOIN,
    ACKNOWLEDGE,
    CONTACT,
    NOTE,
    EMERGENCY_CALL,
    TICK,
    FORCE_ENTRY,
    REPORT,
    RESPOND,
    CONFIRM,
    ARRIVE,
    RELEASE,
    HAND_OVER,
    RING_AGAIN,
    ESCALATE,
    CONVERT,
    CONFIRM_TEST,
    CHANGE_SUBJECT,
    MERGE,
    PROPOSE_CLOSE,
    RESOLVE,
    COUNTERSIGN,
    REOPEN
}
