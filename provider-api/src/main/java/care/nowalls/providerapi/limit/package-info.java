/** Rate limits: token buckets in the memory of this node. */
@NullMarked
package care.nowalls.providerapi.limit;

import org.jspecify.annotations.NullMarked;
