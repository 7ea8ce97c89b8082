package care.nowalls.settlement;

import care.nowalls.shared.Refusal;

/** Why no statement is drawn. */
public enum SettlementRefusal implements Refusal {
    MONTH_NOT_OVER("month-not-over", 422);

    private final String code;
    private final int status;

    SettlementRefusal(String code, int status) {
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
