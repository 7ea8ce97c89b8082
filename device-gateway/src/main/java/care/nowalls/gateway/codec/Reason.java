package care.nowalls.gateway.codec;

/** Why a message is in quarantine; the words of {@code QuarantineBatch}. */
public enum Reason {
    MALFORMED("malformed"),
    UNKNOWN_TYPE("unknown-type"),
    UNKNOWN_DEVICE("unknown-device"),
    UNKNOWN_TOPIC("unknown-topic"),
    TOO_LARGE("too-large");

    private final String wire;

    Reason(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
