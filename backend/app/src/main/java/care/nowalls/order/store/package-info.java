@NullMarked
package care.nowalls.order.store;

import org.jspecify.annotations.NullMarked;
