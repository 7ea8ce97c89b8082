/** Everything that is not 2xx becomes an RFC 9457 problem document here. */
@NullMarked
package care.nowalls.providerapi.problem;

import org.jspecify.annotations.NullMarked;
