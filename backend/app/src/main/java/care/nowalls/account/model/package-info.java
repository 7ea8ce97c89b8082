@NullMarked
package care.nowalls.account.model;

import org.jspecify.annotations.NullMarked;
