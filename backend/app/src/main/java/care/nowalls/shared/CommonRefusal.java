package care.nowalls.shared;

/** Refusals that belong to the protocol rather than to a feature. */
public enum CommonRefusal implements Refusal {
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    CONFLICT("conflict", 409),
    IN_PROGRESS("in-progress", 409),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    IDEMPOTENCY_KEY_INVALID("idempotency-key-invalid", 400),
    INVALID_CURSOR("invalid-cursor", 400),
    INVALID_PARAMETER("invalid-parameter", 400),
    IMPORT_MALFORMED("import-malformed", 400),
    IMPORT_TOO_LONG("import-too-long", 422),
    PRECONDITION_REQUIRED("precondition-required", 428),
    PRECONDITION_FAILED("precondition-failed", 412),
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int status;

    CommonRefusal(String code, int status) {
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
