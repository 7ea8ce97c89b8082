package care.nowalls.dispatch;

import care.nowalls.shared.Refusal;

/** Why an offer, an acceptance or an assignment is refused. */
public enum DispatchRefusal implements Refusal {
    OFFER_LOST("offer-lost", 409),
    OFFER_EXPIRED("offer-expired", 409),
    OFFER_CLOSED("wrong-state", 409),
    MORE_TIME_USED("more-time-used", 422),
    STAFF_UNSUITABLE("staff-unsuitable", 422),
    PROVIDER_UNSUITABLE("provider-unsuitable", 422),
    PROVIDER_NEEDED("provider-needed", 422);

    private final String code;
    private final int status;

    DispatchRefusal(String code, int status) {
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
