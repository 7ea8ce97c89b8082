@NullMarked
package care.nowalls.resident.store;

import org.jspecify.annotations.NullMarked;
