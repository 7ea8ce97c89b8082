@NullMarked
package care.nowalls.contract.problem;

import org.jspecify.annotations.NullMarked;
