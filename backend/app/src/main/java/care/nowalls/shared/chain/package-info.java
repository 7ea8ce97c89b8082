@NullMarked
package care.nowalls.shared.chain;

import org.jspecify.annotations.NullMarked;
