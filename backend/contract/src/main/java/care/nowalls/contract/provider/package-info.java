@NullMarked
package care.nowalls.contract.provider;

import org.jspecify.annotations.NullMarked;
