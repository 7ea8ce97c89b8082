package care.nowalls.daycare;

import care.nowalls.shared.Refusal;

/** Why an entry of attendance is refused; never for want of places or for a clock that is wrong. */
public enum DaycareRefusal implements Refusal {
    ONE_REFERENCE_NEEDED("one-reference-needed", 422);

    private final String code;
    private final int status;

    DaycareRefusal(String code, int status) {
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
