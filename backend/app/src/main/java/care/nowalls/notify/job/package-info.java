@NullMarked
package care.nowalls.notify.job;

import org.jspecify.annotations.NullMarked;
