@NullMarked
package care.nowalls.account.store;

import org.jspecify.annotations.NullMarked;
