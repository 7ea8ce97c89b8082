@NullMarked
package care.nowalls.area.job;

import org.jspecify.annotations.NullMarked;
