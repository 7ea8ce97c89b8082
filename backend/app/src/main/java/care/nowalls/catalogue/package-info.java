/** What can be ordered: items by code, each version with its period, all its rules as data. */
@NullMarked
package care.nowalls.catalogue;

import org.jspecify.annotations.NullMarked;
