/** Who may act: accounts, roles and scopes, sign-in, second factor, tokens; the one table of what each role may do. */
@NullMarked
package care.nowalls.account;

import org.jspecify.annotations.NullMarked;
