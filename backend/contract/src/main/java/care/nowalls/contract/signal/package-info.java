@NullMarked
package care.nowalls.contract.signal;

import org.jspecify.annotations.NullMarked;
