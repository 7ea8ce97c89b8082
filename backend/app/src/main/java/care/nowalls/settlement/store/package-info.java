@NullMarked
package care.nowalls.settlement.store;

import org.jspecify.annotations.NullMarked;
