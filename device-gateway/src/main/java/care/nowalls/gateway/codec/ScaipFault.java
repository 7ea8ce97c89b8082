package care.nowalls.gateway.codec;

/** A request that cannot be treated, with the status that says so to the device. */
final class ScaipFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final ScaipStatus status;
    private final Reason reason;

    ScaipFault(ScaipStatus status, Reason reason, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    ScaipStatus status() {
        return status;
    }

    Undecodable undecodable() {
        return new Undecodable(reason, "SCAIP: " + getMessage());
    }
}
