/** The device gateway (DESIGN.md, "Three paths"): MQTT in and out, journal, liveness. */
@NullMarked
package care.nowalls.gateway;

import org.jspecify.annotations.NullMarked;
