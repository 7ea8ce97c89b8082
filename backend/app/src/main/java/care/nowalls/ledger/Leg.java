package care.nowalls.ledger;

import java.util.UUID;

/**
 * One posting of a transfer.
 *
 * @param account which account
 * @param fen what it gains; negative what it gives, never zero
 */
public record Leg(UUID account, long fen) {

    Leg opposite() {
        return new Leg(account, Math.negateExact(fen));
    }
}
