@NullMarked
package care.nowalls.contract.token;

import org.jspecify.annotations.NullMarked;
