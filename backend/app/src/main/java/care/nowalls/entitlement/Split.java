package care.nowalls.entitlement;

/**
 * Who pays a price.
 *
 * @param entitlementFen the public part
 * @param residentShareFen what the resident owes the provider
 */
public record Split(long entitlementFen, long residentShareFen) {}
