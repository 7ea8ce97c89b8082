@NullMarked
package care.nowalls.provider.store;

import org.jspecify.annotations.NullMarked;
