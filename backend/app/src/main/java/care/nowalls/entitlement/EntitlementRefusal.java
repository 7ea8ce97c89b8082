package care.nowalls.entitlement;

import care.nowalls.shared.Refusal;

/** Why a policy, a run or a charge is refused. */
public enum EntitlementRefusal implements Refusal {
    POLICY_PERIOD("policy-period", 409),
    POLICY_RULE("policy-rule", 422),
    CHARGE_CHANGED("charge-changed", 409),
    MONTH_OUT_OF_REACH("month-out-of-reach", 422);

    private final String code;
    private final int status;

    EntitlementRefusal(String code, int status) {
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
