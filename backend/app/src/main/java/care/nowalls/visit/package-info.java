/**
 * What really happened at the door (electronic visit verification, DOMAIN.md §7): evidence that is never refused,
 * exceptions that stand against paying it, and who clears them.
 */
@NullMarked
package care.nowalls.visit;

import org.jspecify.annotations.NullMarked;
