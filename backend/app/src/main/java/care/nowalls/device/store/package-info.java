@NullMarked
package care.nowalls.device.store;

import org.jspecify.annotations.NullMarked;
