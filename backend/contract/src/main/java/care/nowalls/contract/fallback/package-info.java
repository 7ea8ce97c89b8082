@NullMarked
package care.nowalls.contract.fallback;

import org.jspecify.annotations.NullMarked;
