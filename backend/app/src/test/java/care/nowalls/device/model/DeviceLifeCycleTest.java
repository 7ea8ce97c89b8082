package care.nowalls.device.model;

import static care.nowalls.device.DeviceState.FAULTY;
import static care.nowalls.device.DeviceState.INSTALLED;
import static care.nowalls.device.DeviceState.IN_STOCK;
import static care.nowalls.device.DeviceState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.device.DeviceAction;
import care.nowalls.device.DeviceState;
import care.nowalls.shared.Refused;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceLifeCycleTest {

    private static final Map<DeviceAction, String> EXPECTED = new EnumMap<>(DeviceAction.class);

    static {
        // next state from IN_STOCK, INSTALLED, FAULTY, RETIRED; - is a refusal
        EXPECTED.put(DeviceAction.INSTALL, "INSTALLED INSTALLED INSTALLED -");
        EXPECTED.put(DeviceAction.RETURN, "- IN_STOCK IN_STOCK -");
        EXPECTED.put(DeviceAction.FAIL, "FAULTY FAULTY - -");
        EXPECTED.put(DeviceAction.REPAIR, "- - INSTALLED -");
        EXPECTED.put(DeviceAction.RETIRE, "RETIRED RETIRED RETIRED -");
        EXPECTED.put(DeviceAction.CHANGE, "IN_STOCK INSTALLED FAULTY -");
        EXPECTED.put(DeviceAction.TEST, "IN_STOCK INSTALLED FAULTY -");
        EXPECTED.put(DeviceAction.ROTATE, "IN_STOCK INSTALLED FAULTY -");
    }

    @Test
    void every_state_and_action_is_decided() {
        for (DeviceAction action : DeviceAction.values()) {
            String found = String.join(
                    " ", next(IN_STOCK, action), next(INSTALLED, action), next(FAULTY, action), next(RETIRED, action));
            assertThat(found).as(action.name()).isEqualTo(EXPECTED.get(action));
        }
    }

    @Test
    void asking_for_a_state_names_the_action_that_leads_there() {
        for (DeviceState from : DeviceState.values()) {
            for (DeviceState to : DeviceState.values()) {
                String reached = next(from, DeviceLifeCycle.leading(from, to));
                assertThat(reached).as(from + " to " + to).isIn(to.name(), "-");
            }
        }
    }

    private static String next(DeviceState state, DeviceAction action) {
        try {
            return DeviceLifeCycle.next(state, action).name();
        } catch (Refused refused) {
            return "-";
        }
    }
}
