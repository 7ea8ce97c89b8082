package care.nowalls.providerapi.problem;

import java.util.Locale;

/** What this application itself may answer instead of 2xx; everything else comes from backend unchanged. */
public enum ProblemCode {
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    INVALID_PARAMETER(400),
    VALIDATION(400),
    UNAUTHENTICATED(401),
    WRONG_APPLICATION(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RATE_LIMITED(429),
    INTERNAL(500),
    STARTING(503),
    BACKEND_AWAY(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The code as clients see it, such as {@code malformed-json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
