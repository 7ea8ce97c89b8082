@NullMarked
package care.nowalls.daycare.store;

import org.jspecify.annotations.NullMarked;
