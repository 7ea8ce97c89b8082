package care.nowalls.ops.broker;

/** What the gateways say about a login. */
enum Verdict {
    ALLOW,
    DENY,
    /** No gateway answered: the device is to try again later. */
    NOBODY_ANSWERED
}
