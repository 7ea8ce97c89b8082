package care.nowalls.order;

import care.nowalls.shared.Refusal;

/** Why something cannot be done with an order. */
public enum OrderRefusal implements Refusal {
    WRONG_STATE("wrong-state", 409),
    WINDOW_REVERSED("window-reversed", 422),
    WINDOW_TOO_LONG("window-too-long", 422),
    WINDOW_PAST("window-past", 422),
    WINDOW_TOO_SHORT("window-too-short", 422),
    RESIDENT_NOT_SERVED("resident-not-served", 422);

    private final String code;
    private final int status;

    OrderRefusal(String code, int status) {
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
