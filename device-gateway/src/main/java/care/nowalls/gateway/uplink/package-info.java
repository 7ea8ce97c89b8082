/** The way to the backend: service token, time-outs, the next address when one is away. */
@NullMarked
package care.nowalls.gateway.uplink;

import org.jspecify.annotations.NullMarked;
