@NullMarked
package care.nowalls.oncall.store;

import org.jspecify.annotations.NullMarked;
