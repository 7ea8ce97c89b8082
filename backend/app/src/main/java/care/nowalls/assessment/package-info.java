/** How able a resident is: GB/T 42195-2022, 26 items to one of five levels. */
@NullMarked
package care.nowalls.assessment;

import org.jspecify.annotations.NullMarked;
