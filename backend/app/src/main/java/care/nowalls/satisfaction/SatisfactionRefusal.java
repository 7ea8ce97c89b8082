package care.nowalls.satisfaction;

import care.nowalls.shared.Refusal;

/** Why a rating is refused. */
public enum SatisfactionRefusal implements Refusal {
    ALREADY_RATED("already-rated", 409);

    private final String code;
    private final int status;

    SatisfactionRefusal(String code, int status) {
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
