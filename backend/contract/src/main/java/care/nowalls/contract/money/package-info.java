@NullMarked
package care.nowalls.contract.money;

import org.jspecify.annotations.NullMarked;
