package care.nowalls.gateway.codec;

/**
 * One thing that one device said.
 *
 * @param device who
 * @param reading what
 */
public record Report(DeviceAddress device, Reading reading) {}
