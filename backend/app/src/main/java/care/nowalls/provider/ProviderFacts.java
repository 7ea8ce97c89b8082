package care.nowalls.provider;

import java.time.LocalTime;
import java.util.UUID;

/**
 * What rules of other features may know of a provider.
 *
 * @param id of the provider
 * @param name of the organisation
 * @param status {@link ProviderStatus}
 * @param serviceFrom begin of its daily service hours; with both 00:00 around the clock
 * @param serviceTo their end
 */
public record ProviderFacts(UUID id, String name, String status, LocalTime serviceFrom, LocalTime serviceTo) {}
