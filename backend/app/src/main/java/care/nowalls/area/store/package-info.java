@NullMarked
package care.nowalls.area.store;

import org.jspecify.annotations.NullMarked;
