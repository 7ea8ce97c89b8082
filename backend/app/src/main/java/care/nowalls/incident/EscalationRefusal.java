package care.nowalls.incident;

import care.nowalls.shared.Refusal;

/** Why an escalation policy is refused. */
public enum EscalationRefusal implements Refusal {
    DESK_FIRST("escalation-desk-first", 422),
    STEP_TWICE("escalation-step-twice", 422),
    BACKDATED("escalation-backdated", 422),
    KNOWN("escalation-known", 409);

    private final String code;
    private final int status;

    EscalationRefusal(String code, int status) {
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
