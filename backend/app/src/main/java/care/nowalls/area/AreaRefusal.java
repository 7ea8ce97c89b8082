package care.nowalls.area;

import care.nowalls.shared.Refusal;

/** Why something about an area event is refused. */
public enum AreaRefusal implements Refusal {
    AREA_EVENT_OVER("area-event-over", 409),
    NOT_CONCERNED("not-concerned", 422);

    private final String code;
    private final int status;

    AreaRefusal(String code, int status) {
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
