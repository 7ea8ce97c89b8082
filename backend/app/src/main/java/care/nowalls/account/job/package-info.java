@NullMarked
package care.nowalls.account.job;

import org.jspecify.annotations.NullMarked;
