package care.nowalls.gateway.web;

import java.util.Locale;

/** Why the gateway refuses a request. The sentences stand in the message bundle {@code problems}. */
enum Refusal {
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    MALFORMED(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_TYPE(400),
    BAD_REQUEST(400),
    JOURNAL_UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal that fits a bare HTTP status. */
    static Refusal ofStatus(int status) {
        for (Refusal refusal : values()) {
            if (refusal.status == status
                    && refusal != MALFORMED
                    && refusal != UNKNOWN_FIELD
                    && refusal != UNKNOWN_TYPE) {
                return refusal;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
