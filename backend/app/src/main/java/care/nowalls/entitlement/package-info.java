/**
 * Who gets what from which policy in which month, and what orders take of it. Knows nothing of orders: a charge carries
 * an opaque reference.
 */
@NullMarked
package care.nowalls.entitlement;

import org.jspecify.annotations.NullMarked;
