/** Alarms, durable on our own disk before the broker hears an acknowledgement. */
@NullMarked
package care.nowalls.gateway.journal;

import org.jspecify.annotations.NullMarked;
