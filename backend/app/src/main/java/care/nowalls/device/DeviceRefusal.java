package care.nowalls.device;

import care.nowalls.shared.Refusal;

/** Why something about a device is refused. */
public enum DeviceRefusal implements Refusal {
    EXTERNAL_ID_TAKEN("external-id-taken", 409),
    DEVICE_RETIRED("device-retired", 409),
    WRONG_STATE("device-state", 409),
    PLACE_NEEDED("place-needed", 422),
    PRESS_MEANS_NOTHING("press-means-nothing", 422),
    SIM_INVALID("sim-invalid", 422),
    UNKNOWN_DEVICE("unknown-device", 422),
    UNKNOWN_DWELLING("device-dwelling-unknown", 422),
    UNKNOWN_CENTRE("device-centre-unknown", 422),
    TASK_CLOSED("task-closed", 409),
    CAMPAIGN_CLOSED("campaign-closed", 409),
    CAMPAIGN_EMPTY("campaign-empty", 422),
    PERIOD_BACKWARDS("period-backwards", 422),
    UNKNOWN_RESIDENT("unknown-resident", 422),
    ONE_PLACE_ONLY("one-place-only", 422),
    BRIDGE_NAME_TAKEN("bridge-name-taken", 409),
    BRIDGE_CLOSED("bridge-closed", 409),
    FILTER_NOT_ADMITTED("filter-not-admitted", 422),
    NOT_WHOLE("quarantine-not-whole", 422),
    BYTES_GONE("quarantine-bytes-gone", 404);

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
