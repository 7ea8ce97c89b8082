package care.nowalls.providerapi.problem;

import care.nowalls.contract.problem.Problem.FieldError;
import java.util.List;
import java.util.Map;

/** This application refuses; becomes a problem document. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient Map<String, String> headers;
    private final transient List<FieldError> errors;

    public Refused(ProblemCode code) {
        this(code, Map.of());
    }

    /** @param headers go along with the answer */
    public Refused(ProblemCode code, Map<String, String> headers) {
        this(code, headers, List.of());
    }

    /** @param errors which fields are refused */
    public Refused(ProblemCode code, Map<String, String> headers, List<FieldError> errors) {
        super(code.code(), null, false, false);
        this.code = code;
        this.headers = headers;
        this.errors = errors;
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
