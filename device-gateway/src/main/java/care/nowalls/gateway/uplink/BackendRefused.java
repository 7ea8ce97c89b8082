package care.nowalls.gateway.uplink;

/** The backend will never take this request (400, 409, 413, 422). Repeating it unchanged is useless. */
public final class BackendRefused extends Exception {
    private static final long serialVersionUID = 1L;

    BackendRefused(String message) {
        super(message);
    }
}
