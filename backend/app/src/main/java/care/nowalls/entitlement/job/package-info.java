/** Calendar jobs of entitlements. */
@NullMarked
package care.nowalls.entitlement.job;

import org.jspecify.annotations.NullMarked;
