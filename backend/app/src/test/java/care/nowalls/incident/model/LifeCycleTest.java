package care.nowalls.incident.model;

import static care.nowalls.incident.IncidentState.ACKNOWLEDGED;
import static care.nowalls.incident.IncidentState.RAISED;
import static care.nowalls.incident.IncidentState.RESOLVED;
import static care.nowalls.incident.IncidentState.RESPONDING;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.incident.IncidentState;
import care.nowalls.shared.Refused;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    private static final Map<IncidentAction, String> EXPECTED = new EnumMap<>(IncidentAction.class);

    static {
        // next state from RAISED, ACKNOWLEDGED, RESPONDING, RESOLVED; - is a refusal
        EXPECTED.put(IncidentAction.JOIN, "RAISED ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.ACKNOWLEDGE, "ACKNOWLEDGED - - -");
        EXPECTED.put(IncidentAction.CONTACT, "- ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.NOTE, "RAISED ACKNOWLEDGED RESPONDING RESOLVED");
        EXPECTED.put(IncidentAction.EMERGENCY_CALL, "RAISED ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.TICK, "- ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.FORCE_ENTRY, "- ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.REPORT, "RAISED ACKNOWLEDGED RESPONDING RESOLVED");
        EXPECTED.put(IncidentAction.RESPOND, "- RESPONDING RESPONDING -");
        EXPECTED.put(IncidentAction.CONFIRM, "- - RESPONDING -");
        EXPECTED.put(IncidentAction.ARRIVE, "- RESPONDING RESPONDING -");
        EXPECTED.put(IncidentAction.RELEASE, "- RAISED RAISED -");
        EXPECTED.put(IncidentAction.HAND_OVER, "- ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.RING_AGAIN, "- RAISED RAISED -");
        EXPECTED.put(IncidentAction.ESCALATE, "RAISED - - -");
        EXPECTED.put(IncidentAction.CONVERT, "RAISED ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.CONFIRM_TEST, "RESOLVED RESOLVED RESOLVED -");
        EXPECTED.put(IncidentAction.CHANGE_SUBJECT, "RAISED ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.MERGE, "RESOLVED RESOLVED RESOLVED -");
        EXPECTED.put(IncidentAction.PROPOSE_CLOSE, "- ACKNOWLEDGED RESPONDING -");
        EXPECTED.put(IncidentAction.RESOLVE, "- RESOLVED RESOLVED -");
        EXPECTED.put(IncidentAction.COUNTERSIGN, "RESOLVED RESOLVED RESOLVED -");
        EXPECTED.put(IncidentAction.REOPEN, "- - - RAISED");
    }

    @Test
    void every_state_and_action_is_decided() {
        for (IncidentAction action : IncidentAction.values()) {
            String found = String.join(
                    " ",
                    next(RAISED, action),
                    next(ACKNOWLEDGED, action),
                    next(RESPONDING, action),
                    next(RESOLVED, action));
            assertThat(found).as(action.name()).isEqualTo(EXPECTED.get(action));
        }
    }

    private static String next(IncidentState state, IncidentAction action) {
        try {
            return LifeCycle.next(state, action).name();
        } catch (Refused refused) {
            return "-";
        }
    }
}
