/** Calendar jobs of entitlements. */
package care.nowalls.entitlement.job;
