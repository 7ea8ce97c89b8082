/** The tables of the ledger, in the current session. */
@NullMarked
package care.nowalls.ledger.store;

import org.jspecify.annotations.NullMarked;
