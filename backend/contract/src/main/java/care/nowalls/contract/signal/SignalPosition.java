package care.nowalls.contract.signal;

import org.jspecify.annotations.Nullable;

/**
 * A position claimed by a device.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 * @param accuracy metres, when known
 * @param datum {@code WGS84} (default) or {@code GCJ02}
 */
public record SignalPosition(
        double lat,
        double lon,
        @Nullable Double accuracy,
        @Nullable String datum) {}
