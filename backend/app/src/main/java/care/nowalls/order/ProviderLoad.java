package care.nowalls.order;

import java.util.UUID;

/**
 * How much a provider has accepted.
 *
 * @param providerId the provider
 * @param thatDay orders whose window begins on the day asked for
 * @param thatMonth orders whose window begins in that day's month
 */
public record ProviderLoad(UUID providerId, int thatDay, int thatMonth) {}
