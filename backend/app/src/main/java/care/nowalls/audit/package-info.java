/** Who did what, when and from where; append only and sealed by a chain of hashes. */
@NullMarked
package care.nowalls.audit;

import org.jspecify.annotations.NullMarked;
