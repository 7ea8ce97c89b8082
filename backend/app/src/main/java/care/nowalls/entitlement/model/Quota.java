package care.nowalls.entitlement.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one entitlement.
 *
 * @param entitlement its id
 * @param account its ledger account
 * @param availableFen what may still be taken
 * @param perUnitFen of pots with units: at most so much of each
 * @param maxPerDay units a day
 * @param ownPerUnitFen what the resident pays of each unit in any case
 */
public record Quota(
        UUID entitlement,
        UUID account,
        long availableFen,
        @Nullable Long perUnitFen,
        @Nullable Integer maxPerDay,
        long ownPerUnitFen) {

    Quota holding(long fen) {
        return new Quota(entitlement, account, fen, perUnitFen, maxPerDay, ownPerUnitFen);
    }

    /** The same quota with what the ledger says is left. */
    public Quota with(@Nullable Long fen) {
        return holding(fen == null ? 0 : fen);
    }
}
