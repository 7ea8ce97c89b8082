package care.nowalls.contract.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /offers/{id}/accept}; may be absent.
 *
 * @param staffId whom a MANAGER assigns at once; STAFF accepts for itself only
 */
public record AcceptOffer(@Nullable UUID staffId) {}
