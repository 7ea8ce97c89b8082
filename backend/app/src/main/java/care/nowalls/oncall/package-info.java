/** Who is on call: calendars of duties with their telephone numbers, and swaps with the agreement of both. */
@NullMarked
package care.nowalls.oncall;

import org.jspecify.annotations.NullMarked;
