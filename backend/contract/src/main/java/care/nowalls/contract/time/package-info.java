@NullMarked
package care.nowalls.contract.time;

import org.jspecify.annotations.NullMarked;
