/** The trace of an alarm: from the device's button to the arrival at the door, as a line of times. */
@NullMarked
package care.nowalls.view.trace;

import org.jspecify.annotations.NullMarked;
