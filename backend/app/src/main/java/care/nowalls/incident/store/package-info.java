@NullMarked
package care.nowalls.incident.store;

import org.jspecify.annotations.NullMarked;
