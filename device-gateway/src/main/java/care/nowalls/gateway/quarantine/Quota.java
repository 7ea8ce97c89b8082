package care.nowalls.gateway.quarantine;

/**
 * How much the quarantine's file may hold.
 *
 * @param entries so many messages
 * @param bytes so many bytes of payload
 */
record Quota(long entries, long bytes) {
    static final Quota STANDARD = new Quota(10_000, 64L * 1024 * 1024);
}
