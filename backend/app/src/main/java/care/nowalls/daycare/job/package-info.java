@NullMarked
package care.nowalls.daycare.job;

import org.jspecify.annotations.NullMarked;
