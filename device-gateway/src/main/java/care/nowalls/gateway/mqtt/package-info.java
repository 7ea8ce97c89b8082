/** Connections to the broker. */
@NullMarked
package care.nowalls.gateway.mqtt;

import org.jspecify.annotations.NullMarked;
