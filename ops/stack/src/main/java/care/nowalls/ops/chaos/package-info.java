/** Breaks a running stack on purpose and counts what became of it: {@code ops/chaos}. */
@NullMarked
package care.nowalls.ops.chaos;

import org.jspecify.annotations.NullMarked;
