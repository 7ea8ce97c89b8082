/** From the journal to the backend, and the answer to the device. */
@NullMarked
package care.nowalls.gateway.forward;

import org.jspecify.annotations.NullMarked;
