/** Reads that cross features: read-only SQL projections, downstream of all. */
@NullMarked
package care.nowalls.view;

import org.jspecify.annotations.NullMarked;
