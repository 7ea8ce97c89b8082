package care.nowalls.shared.web;

/** The same key and body came again: the first answer goes out once more and the transaction does nothing. */
final class Replayed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    Replayed(int status, String body) {
        super("replayed", null, false, false);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }
}
