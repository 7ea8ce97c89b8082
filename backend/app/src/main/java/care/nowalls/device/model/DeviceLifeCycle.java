package care.nowalls.device.model;

import static care.nowalls.device.DeviceState.FAULTY;
import static care.nowalls.device.DeviceState.INSTALLED;
import static care.nowalls.device.DeviceState.IN_STOCK;
import static care.nowalls.device.DeviceState.RETIRED;

import care.nowalls.device.DeviceAction;
import care.nowalls.device.DeviceRefusal;
import care.nowalls.device.DeviceState;
import care.nowalls.shared.Refused;

/** The life of a device as one table: (state, action) → next state, or a refusal. */
public final class DeviceLifeCycle {

    private DeviceLifeCycle() {}

    /** 409 {@code device-retired}, or {@code device-state} which names the state. */
    public static DeviceState next(DeviceState state, DeviceAction action) {
        return switch (state) {
            case IN_STOCK -> fromStock(action);
            case INSTALLED -> fromInstalled(action);
            case FAULTY -> fromFaulty(action);
            case RETIRED -> throw new Refused(DeviceRefusal.DEVICE_RETIRED);
        };
    }

    /** The action that leads from one state to another; 409 {@code device-state} when none does. */
    public static DeviceAction leading(DeviceState from, DeviceState to) {
        return switch (to) {
            case IN_STOCK -> DeviceAction.RETURN;
            case INSTALLED -> from == FAULTY ? DeviceAction.REPAIR : DeviceAction.INSTALL;
            case FAULTY -> DeviceAction.FAIL;
            case RETIRED -> DeviceAction.RETIRE;
        };
    }

    private static DeviceState fromStock(DeviceAction action) {
        return switch (action) {
            case INSTALL -> INSTALLED;
            case FAIL -> FAULTY;
            case RETIRE -> RETIRED;
            case CHANGE, TEST, ROTATE -> IN_STOCK;
            case RETURN, REPAIR -> throw new Refused(DeviceRefusal.WRONG_STATE, IN_STOCK);
        };
    }

    private static DeviceState fromInstalled(DeviceAction action) {
        return switch (action) {
            case INSTALL, CHANGE, TEST, ROTATE -> INSTALLED;
            case RETURN -> IN_STOCK;
            case FAIL -> FAULTY;
            case RETIRE -> RETIRED;
            case REPAIR -> throw new Refused(DeviceRefusal.WRONG_STATE, INSTALLED);
        };
    }

    private static DeviceState fromFaulty(DeviceAction action) {
        return switch (action) {
            case CHANGE, TEST, ROTATE -> FAULTY;
            case INSTALL, REPAIR -> INSTALLED;
            case RETURN -> IN_STOCK;
            case RETIRE -> RETIRED;
            case FAIL -> throw new Refused(DeviceRefusal.WRONG_STATE, FAULTY);
        };
    }
}
