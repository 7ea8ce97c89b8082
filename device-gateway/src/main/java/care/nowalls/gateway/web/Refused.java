package care.nowalls.gateway.web;

import care.nowalls.contract.problem.Problem;
import java.util.List;

/** A request that is answered with a problem document. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;
    private final transient List<Problem.FieldError> errors;

    Refused(Refusal refusal) {
        this(refusal, List.of());
    }

    Refused(Refusal refusal, List<Problem.FieldError> errors) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.errors = errors;
    }

    Refusal refusal() {
        return refusal;
    }

    List<Problem.FieldError> errors() {
        return errors;
    }
}
