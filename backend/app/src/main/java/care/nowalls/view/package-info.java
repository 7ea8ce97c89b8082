/** Reads that cross features: cards, boards, details. Downstream of all. */
@NullMarked
package care.nowalls.view;

import org.jspecify.annotations.NullMarked;
