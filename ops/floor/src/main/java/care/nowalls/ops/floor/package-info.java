/** The floor of a page: nothing but Quarkus, a token check and one query. Measured by {@code ops/bench pages}. */
@NullMarked
package care.nowalls.ops.floor;

import org.jspecify.annotations.NullMarked;
