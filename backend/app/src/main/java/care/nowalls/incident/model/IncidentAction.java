package care.nowalls.incident.model;

/** What can happen to an incident. */
public enum IncidentAction {
    JOIN,
    ACKNOWLEDGE,
    CONTACT,
    NOTE,
    RESPOND,
    CONFIRM,
    ARRIVE,
    RELEASE,
    HAND_OVER,
    RING_AGAIN,
    ESCALATE,
    CONVERT,
    CHANGE_SUBJECT,
    MERGE,
    PROPOSE_CLOSE,
    RESOLVE,
    COUNTERSIGN,
    REOPEN
}
