package care.nowalls.providerapi.problem;

import care.nowalls.contract.problem.Problem;
import care.nowalls.contract.problem.Problem.FieldError;
import java.util.List;

/** Makes problem documents. */
public final class Problems {

    private Problems() {}

    /**
     * @param code why
     * @param messages in the caller's language
     * @param path of the request
     */
    public static Problem of(ProblemCode code, Messages messages, String path) {
        return of(code, messages, path, List.of());
    }

    /** @param errors which fields are refused */
    public static Problem of(ProblemCode code, Messages messages, String path, List<FieldError> errors) {
        return new Problem(
                Problem.typeOf(code.code()),
                messages.text(code.code() + ".title"),
                code.status(),
                messages.text(code.code() + ".detail"),
                path,
                code.code(),
                errors.isEmpty() ? null : errors);
    }
}
