@NullMarked
package care.nowalls.visit.store;

import org.jspecify.annotations.NullMarked;
