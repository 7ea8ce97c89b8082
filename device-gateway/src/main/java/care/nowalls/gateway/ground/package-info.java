/** What every room stands on: configuration, time, ids, secrets, loops. */
@NullMarked
package care.nowalls.gateway.ground;

import org.jspecify.annotations.NullMarked;
