/** Small tools for people and for the other tools: {@code ops/press}, and a device as a program. */
@NullMarked
package care.nowalls.ops.tools;

import org.jspecify.annotations.NullMarked;
