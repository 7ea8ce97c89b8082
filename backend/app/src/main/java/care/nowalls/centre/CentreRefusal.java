package care.nowalls.centre;

import care.nowalls.shared.Refusal;

/** Why something about a centre is refused. */
public enum CentreRefusal implements Refusal {
    CENTRE_KNOWN("centre-known", 409);

    private final String code;
    private final int status;

    CentreRefusal(String code, int status) {
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
