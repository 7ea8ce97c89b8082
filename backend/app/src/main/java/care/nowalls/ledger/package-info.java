/**
 * Money as double entry, append only: book, reserve, post or void, correct. Knows nothing of orders: movements carry an
 * opaque reference. Money moves last in a business transaction, because accounts with a limit are locked until commit.
 */
@NullMarked
package care.nowalls.ledger;

import org.jspecify.annotations.NullMarked;
