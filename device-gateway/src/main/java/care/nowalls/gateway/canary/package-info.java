/** Presses a button of its own through the whole path. */
@NullMarked
package care.nowalls.gateway.canary;

import org.jspecify.annotations.NullMarked;
