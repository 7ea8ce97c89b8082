/** Figures of emergencies: how fast they were answered, and reached, against the targets. */
@NullMarked
package care.nowalls.view.figures;

import org.jspecify.annotations.NullMarked;
