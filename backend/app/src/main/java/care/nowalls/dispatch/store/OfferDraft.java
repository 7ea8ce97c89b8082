package care.nowalls.dispatch.store;

import care.nowalls.dispatch.model.Brief;
import care.nowalls.dispatch.model.Score;
import care.nowalls.dispatch.model.Standing;
import care.nowalls.order.LockedOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer to be written.
 *
 * @param id its id
 * @param order what is offered
 * @param standing to whom, under which contract, for how much
 * @param score why this one
 * @param brief what it shows
 * @param staffId the person asked, when one is named
 * @param at when
 * @param deadline when it closes by itself
 */
public record OfferDraft(
        UUID id,
        LockedOrder order,
        Standing standing,
        Score score,
        Brief brief,
        @Nullable UUID staffId,
        Instant at,
        Instant deadline) {}
