@NullMarked
package care.nowalls.shared.time;

import org.jspecify.annotations.NullMarked;
