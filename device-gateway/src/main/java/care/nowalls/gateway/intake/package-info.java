/** One message's way from arrival to journal, liveness or quarantine. */
@NullMarked
package care.nowalls.gateway.intake;

import org.jspecify.annotations.NullMarked;
