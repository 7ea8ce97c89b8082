package care.nowalls.device;

/** Where a device is in its life. A retired one may not connect. */
public enum DeviceState {
    IN_STOCK,
    INSTALLED,
    FAULTY,
    RETIRED
}
