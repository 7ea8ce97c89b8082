package care.nowalls.incident;

import care.nowalls.shared.Refusal;

/** Why targets are refused. */
public enum TargetRefusal implements Refusal {
    BACKDATED("target-backdated", 422),
    PERIOD("target-period", 422),
    LINE_TWICE("target-line-twice", 422),
    FROM_DECISION("target-from-decision", 422),
    KNOWN("target-known", 409);

    private final String code;
    private final int status;

    TargetRefusal(String code, int status) {
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
