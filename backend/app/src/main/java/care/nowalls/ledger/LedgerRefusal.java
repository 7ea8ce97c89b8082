package care.nowalls.ledger;

import care.nowalls.shared.Refusal;

/** Why money does not move. */
public enum LedgerRefusal implements Refusal {
    OVERDRAWN("overdrawn", 422),
    TRANSFER_KEY_REUSED("transfer-key-reused", 422),
    RESERVATION_SPENT("reservation-spent", 409),
    NOT_CORRECTABLE("not-correctable", 422),
    ALREADY_CORRECTED("already-corrected", 409);

    private final String code;
    private final int status;

    LedgerRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
