@NullMarked
package care.nowalls.dispatch.store;

import org.jspecify.annotations.NullMarked;
