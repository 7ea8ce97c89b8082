/** Measures a running stack, beside floors that say what the machine itself can do: {@code ops/bench}. */
@NullMarked
package care.nowalls.ops.bench;

import org.jspecify.annotations.NullMarked;
