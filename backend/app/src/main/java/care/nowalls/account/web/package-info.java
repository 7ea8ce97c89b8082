@NullMarked
package care.nowalls.account.web;

import org.jspecify.annotations.NullMarked;
