/** Who is in a day-care centre now and was there when. Nobody is refused at the door. */
@NullMarked
package care.nowalls.daycare;

import org.jspecify.annotations.NullMarked;
