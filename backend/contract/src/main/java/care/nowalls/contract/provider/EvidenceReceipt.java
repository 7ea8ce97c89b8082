package care.nowalls.contract.provider;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a check-in or check-out: it is recorded, whatever the order's state.
 *
 * @param visitId the visit it belongs to, null when it is kept as unmatched evidence
 * @param state of the order now
 * @param verified true once checked out with no exception open
 * @param exceptions codes of what stands against paying it, such as {@code outside-radius}
 */
public record EvidenceReceipt(@Nullable UUID visitId, String state, boolean verified, List<String> exceptions) {}
