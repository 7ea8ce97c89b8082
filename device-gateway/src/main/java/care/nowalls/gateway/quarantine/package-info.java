/** What could not be understood, kept raw within a quota. */
@NullMarked
package care.nowalls.gateway.quarantine;

import org.jspecify.annotations.NullMarked;
