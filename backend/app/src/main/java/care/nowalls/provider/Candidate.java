package care.nowalls.provider;

import java.util.UUID;

/**
 * A provider that may be offered an order: active, with a contract in force.
 *
 * @param providerId who
 * @param name of the provider
 * @param contractId by which contract
 * @param priceFen per unit
 * @param dailyCapacity orders a day under this contract
 * @param rating 0 to 5
 * @param lat degrees north of its base
 * @param lon degrees east of its base
 */
public record Candidate(
        UUID providerId,
        String name,
        UUID contractId,
        long priceFen,
        int dailyCapacity,
        double rating,
        double lat,
        double lon) {}
