package care.nowalls.device;

/** What a device is. */
public enum DeviceKind {
    SOS_BUTTON,
    PENDANT,
    PULL_CORD,
    SERVICE_BUTTON,
    FALL_DETECTOR,
    SMOKE_DETECTOR,
    GAS_DETECTOR,
    CO_DETECTOR,
    WATER_DETECTOR,
    DOOR_CONTACT,
    BED_SENSOR,
    MOTION_SENSOR,
    LOCATOR,
    HUB,
    OTHER
}
