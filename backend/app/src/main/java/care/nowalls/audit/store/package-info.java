@NullMarked
package care.nowalls.audit.store;

import org.jspecify.annotations.NullMarked;
