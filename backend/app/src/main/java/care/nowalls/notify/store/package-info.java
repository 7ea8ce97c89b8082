@NullMarked
package care.nowalls.notify.store;

import org.jspecify.annotations.NullMarked;
