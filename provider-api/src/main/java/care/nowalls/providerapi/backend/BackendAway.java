package care.nowalls.providerapi.backend;

/** No node of backend gave an answer that could be understood. */
public final class BackendAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackendAway(Throwable cause) {
        super("backend does not answer", cause);
    }

    BackendAway(int status) {
        super("backend answered " + status + " without a problem document");
    }
}
