/** The tables of entitlements, in the current session. */
@NullMarked
package care.nowalls.entitlement.store;

import org.jspecify.annotations.NullMarked;
