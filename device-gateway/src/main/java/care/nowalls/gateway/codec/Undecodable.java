package care.nowalls.gateway.codec;

/** A message that cannot be understood: it goes to quarantine with this reason. */
public final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    public Undecodable(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
