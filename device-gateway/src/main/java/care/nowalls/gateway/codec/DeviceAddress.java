package care.nowalls.gateway.codec;

/**
 * How a topic names its device.
 *
 * @param name our device id, or the vendor's name for it
 * @param external true: the name that the vendor gave it
 */
public record DeviceAddress(String name, boolean external) {}
