package care.nowalls.device;

import care.nowalls.shared.Refusal;

/** Why something about a device is refused. */
public enum DeviceRefusal implements Refusal {
    EXTERNAL_ID_TAKEN("external-id-taken", 409),
    DEVICE_RETIRED("device-retired", 409),
    UNKNOWN_RESIDENT("unknown-resident", 422),
    ONE_PLACE_ONLY("one-place-only", 422),
    BRIDGE_NAME_TAKEN("bridge-name-taken", 409),
    BRIDGE_CLOSED("bridge-closed", 409),
    FILTER_NOT_ADMITTED("filter-not-admitted", 422);

    private final String code;
    private final int status;

    DeviceRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
