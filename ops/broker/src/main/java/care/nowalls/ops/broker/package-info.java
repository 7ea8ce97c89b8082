/** The local MQTT 5 broker: HiveMQ CE in a JVM of its own, which asks the gateways who may connect. */
@NullMarked
package care.nowalls.ops.broker;

import org.jspecify.annotations.NullMarked;
