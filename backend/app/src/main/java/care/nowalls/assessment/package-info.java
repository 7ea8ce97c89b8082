/** How able a resident is: GB/T 42195-2022, 26 items to one of five levels; and the 特困 self-care test. */
@NullMarked
package care.nowalls.assessment;

import org.jspecify.annotations.NullMarked;
