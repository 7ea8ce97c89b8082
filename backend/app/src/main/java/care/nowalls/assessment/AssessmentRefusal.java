package care.nowalls.assessment;

import care.nowalls.shared.Refusal;

/** Why an assessment is refused. */
public enum AssessmentRefusal implements Refusal {
    SCORES_INCOMPLETE("scores-incomplete", 422),
    ITEMS_INCOMPLETE("items-incomplete", 422),
    ASSESSED_IN_FUTURE("assessed-in-future", 422);

    private final String code;
    private final int status;

    AssessmentRefusal(String code, int status) {
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
