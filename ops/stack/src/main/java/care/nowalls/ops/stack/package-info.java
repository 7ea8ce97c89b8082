/** Runs the whole product on one machine: {@code ops/up}. Begin with {@link care.nowalls.ops.stack.Up}. */
@NullMarked
package care.nowalls.ops.stack;

import org.jspecify.annotations.NullMarked;
