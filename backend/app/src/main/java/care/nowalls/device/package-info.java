/**
 * Devices: the registry, the directory of the gateways, signals as they came, commands on their way to a device,
 * liveness and quarantine. Knows nothing of incidents.
 */
@NullMarked
package care.nowalls.device;

import org.jspecify.annotations.NullMarked;
