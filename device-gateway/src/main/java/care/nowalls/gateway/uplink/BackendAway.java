package care.nowalls.gateway.uplink;

/** No backend did the work: none could be reached, or all answered that they cannot. Repeating is right. */
public final class BackendAway extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    public BackendAway(String message, int status) {
        super(message);
        this.status = status;
    }

    /** True if a backend took the request and broke over it (500): perhaps it is the request's own fault. */
    public boolean brokeOverIt() {
        return status == 500;
    }
}
