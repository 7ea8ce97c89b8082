package care.nowalls.gateway.codec;

/**
 * How a topic names its device.
 *
 * @param name our device id, or the vendor's name for it
 * @param external true: the vendor's name ({@code externalId} in the directory)
 */
public record DeviceAddress(String name, boolean external) {}
