package care.nowalls.ops.seed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A provider of the seed.
 *
 * @param id of the provider
 * @param manager its manager's account
 * @param contracts by item code
 * @param staff ids
 */
record Firm(UUID id, Actor manager, Map<String, Contract> contracts, List<UUID> staff) {

    /**
     * @param id of the contract
     * @param priceFen of one unit
     */
    record Contract(UUID id, long priceFen) {}

    Contract contract(String item) {
        Contract found = contracts.get(item);
        if (found == null) {
            throw new IllegalStateException("no contract for " + item);
        }
        return found;
    }
}
