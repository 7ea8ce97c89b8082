/** What this machine can do alone: the fixed measures beside which the product's figures stand. */
@NullMarked
package care.nowalls.ops.bench.floor;

import org.jspecify.annotations.NullMarked;
