@NullMarked
package care.nowalls.order.model;

import org.jspecify.annotations.NullMarked;
