package care.nowalls.ops.broker;

/**
 * What the gateways say about a login.
 *
 * @param answer yes, no, or nobody answered and the client is to try again later
 * @param rights what it may do after a yes
 */
record Verdict(Answer answer, Rights rights) {

    static final Verdict DENY = new Verdict(Answer.DENY, Rights.NONE);
    static final Verdict NOBODY_ANSWERED = new Verdict(Answer.NOBODY_ANSWERED, Rights.NONE);

    enum Answer {
        ALLOW,
        DENY,
        NOBODY_ANSWERED
    }

    static Verdict allow(Rights rights) {
        return new Verdict(Answer.ALLOW, rights);
    }
}
