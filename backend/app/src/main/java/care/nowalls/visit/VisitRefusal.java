package care.nowalls.visit;

import care.nowalls.shared.Refusal;

/** Why an exception cannot be decided. Evidence itself is never refused. */
public enum VisitRefusal implements Refusal {
    EXCEPTION_DECIDED("wrong-state", 409),
    MEMO_NEEDED("memo-needed", 422);

    private final String code;
    private final int status;

    VisitRefusal(String code, int status) {
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
