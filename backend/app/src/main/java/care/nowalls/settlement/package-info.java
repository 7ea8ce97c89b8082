/** Monthly statements of what each provider has earned, line by line. */
@NullMarked
package care.nowalls.settlement;

import org.jspecify.annotations.NullMarked;
