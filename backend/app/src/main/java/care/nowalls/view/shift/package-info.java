/** Sheets of the desk: the shift hand-over, and the printable one for when the desk is down. */
@NullMarked
package care.nowalls.view.shift;

import org.jspecify.annotations.NullMarked;
