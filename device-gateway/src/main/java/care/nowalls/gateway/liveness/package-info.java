/** Last seen, and who has gone quiet. */
@NullMarked
package care.nowalls.gateway.liveness;

import org.jspecify.annotations.NullMarked;
