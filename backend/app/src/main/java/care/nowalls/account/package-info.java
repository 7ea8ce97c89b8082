/** Who may act: accounts, roles and scopes, sign-in, second factor, tokens; the one table of what each role may do. */
package care.nowalls.account;
