@NullMarked
package care.nowalls.shared.partition;

import org.jspecify.annotations.NullMarked;
