@NullMarked
package care.nowalls.ledger.web;

import org.jspecify.annotations.NullMarked;
