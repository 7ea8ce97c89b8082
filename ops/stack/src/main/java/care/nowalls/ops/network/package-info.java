/** A network between the servers of a stack that can be made bad on purpose: {@code ops/up --relays}. */
@NullMarked
package care.nowalls.ops.network;

import org.jspecify.annotations.NullMarked;
