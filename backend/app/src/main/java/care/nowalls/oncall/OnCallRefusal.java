package care.nowalls.oncall;

import care.nowalls.shared.Refusal;

/** Why something with a duty is refused. */
public enum OnCallRefusal implements Refusal {
    SHIFT_PERIOD("shift-period", 422),
    STREET_NEEDED("shift-street-needed", 422),
    UNKNOWN_ACCOUNT("shift-unknown-account", 422),
    SHIFT_OVER("shift-over", 409),
    SWAP_OPEN("swap-open", 409),
    SWAP_SETTLED("swap-settled", 409),
    SWAP_NOT_YOURS("swap-not-yours", 422);

    private final String code;
    private final int status;

    OnCallRefusal(String code, int status) {
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
