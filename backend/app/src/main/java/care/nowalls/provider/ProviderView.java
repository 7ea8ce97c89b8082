package care.nowalls.provider;

import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A provider as pages show one.
 *
 * @param id of the provider
 * @param name of the organisation
 * @param organisationCode GB 32100
 * @param state active or suspended
 * @param serviceFrom begin of its daily service hours
 * @param serviceTo their end
 * @param aroundTheClock whether it serves at all hours
 * @param rating 0 to 5
 * @param phone of its office
 * @param staffCount active staff
 * @param contractCount contracts in force today
 */
@Schema(name = "Provider")
public record ProviderView(
        UUID id,
        String name,
        String organisationCode,
        ProviderStatus state,
        LocalTime serviceFrom,
        LocalTime serviceTo,
        boolean aroundTheClock,
        double rating,
        @Nullable String phone,
        long staffCount,
        long contractCount) {}
