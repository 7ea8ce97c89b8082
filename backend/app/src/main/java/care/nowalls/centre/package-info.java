/** Day-care centres: where they are and how many places they have. */
@NullMarked
package care.nowalls.centre;

import org.jspecify.annotations.NullMarked;
