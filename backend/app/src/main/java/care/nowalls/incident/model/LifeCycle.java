package care.nowalls.incident.model;

import static care.nowalls.incident.IncidentState.ACKNOWLEDGED;
import static care.nowalls.incident.IncidentState.RAISED;
import static care.nowalls.incident.IncidentState.RESOLVED;
import static care.nowalls.incident.IncidentState.RESPONDING;

import care.nowalls.incident.IncidentRefusal;
import care.nowalls.incident.IncidentState;
import care.nowalls.shared.Refused;

/** The life of an incident as one table: (state, action) → next state, or a refusal. */
public final class LifeCycle {

    private LifeCycle() {}

    /** 409 {@code incident-not-taken}, {@code incident-taken}, {@code incident-resolved} or {@code incident-open}. */
    public static IncidentState next(IncidentState state, IncidentAction action) {
        return switch (state) {
            case RAISED -> fromRaised(action);
            case ACKNOWLEDGED -> fromAcknowledged(action);
            case RESPONDING -> fromResponding(action);
            case RESOLVED -> fromResolved(action);
        };
    }

    private static IncidentState fromRaised(IncidentAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> ACKNOWLEDGED;
            // 120, 119 and 110 can be recorded from the first second, before anybody took it
            case JOIN, NOTE, EMERGENCY_CALL, REPORT, ESCALATE, CONVERT, CHANGE_SUBJECT -> RAISED;
            case MERGE, COUNTERSIGN, CONFIRM_TEST -> RESOLVED;
            case CONTACT,
                    TICK,
                    FORCE_ENTRY,
                    RESPOND,
                    CONFIRM,
                    ARRIVE,
                    RELEASE,
                    HAND_OVER,
                    RING_AGAIN,
                    PROPOSE_CLOSE,
                    RESOLVE -> throw new Refused(IncidentRefusal.NOT_TAKEN, RAISED);
            case REOPEN -> throw new Refused(IncidentRefusal.OPEN, RAISED);
        };
    }

    private static IncidentState fromAcknowledged(IncidentAction action) {
        return switch (action) {
            case JOIN, CONTACT, NOTE, EMERGENCY_CALL, TICK, FORCE_ENTRY, REPORT -> ACKNOWLEDGED;
            case HAND_OVER, CONVERT, CHANGE_SUBJECT, PROPOSE_CLOSE -> ACKNOWLEDGED;
            case RESPOND, ARRIVE -> RESPONDING;
            case RELEASE, RING_AGAIN -> RAISED;
            case MERGE, RESOLVE, COUNTERSIGN, CONFIRM_TEST -> RESOLVED;
            case ACKNOWLEDGE, ESCALATE -> throw new Refused(IncidentRefusal.TAKEN, ACKNOWLEDGED);
            case CONFIRM, REOPEN -> throw new Refused(IncidentRefusal.OPEN, ACKNOWLEDGED);
        };
    }

    private static IncidentState fromResponding(IncidentAction action) {
        return switch (action) {
            case JOIN, CONTACT, NOTE, EMERGENCY_CALL, TICK, FORCE_ENTRY, REPORT -> RESPONDING;
            case RESPOND, CONFIRM, ARRIVE, HAND_OVER, CONVERT, CHANGE_SUBJECT, PROPOSE_CLOSE -> RESPONDING;
            case RELEASE, RING_AGAIN -> RAISED;
            case MERGE, RESOLVE, COUNTERSIGN, CONFIRM_TEST -> RESOLVED;
            case ACKNOWLEDGE, ESCALATE -> throw new Refused(IncidentRefusal.TAKEN, RESPONDING);
            case REOPEN -> throw new Refused(IncidentRefusal.OPEN, RESPONDING);
        };
    }

    private static IncidentState fromResolved(IncidentAction action) {
        return switch (action) {
            case REOPEN -> RAISED;
            // that it was serious is often known only from the hospital
            case NOTE, REPORT -> RESOLVED;
            case JOIN,
                    ACKNOWLEDGE,
                    CONTACT,
                    EMERGENCY_CALL,
                    TICK,
                    FORCE_ENTRY,
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
                    COUNTERSIGN -> throw new Refused(IncidentRefusal.RESOLVED, RESOLVED);
        };
    }
}
