@NullMarked
package care.nowalls.order.job;

import org.jspecify.annotations.NullMarked;
