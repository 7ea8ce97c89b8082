@NullMarked
package care.nowalls.centre.store;

import org.jspecify.annotations.NullMarked;
