@NullMarked
package care.nowalls.device.job;

import org.jspecify.annotations.NullMarked;
