package care.nowalls.shared;

/**
 * A named reason to refuse, a constant of one enum per feature. Its texts stand in the bundle {@code messages/problems}
 * under {@code <code>.title} and {@code <code>.detail}.
 */
public interface Refusal {

    /** Stable machine-readable code, kebab-case. */
    String code();

    /** HTTP status by the precedence of CONTRACT.md: 404 absent or not yours, 409 wrong state, 422 refused by a rule. */
    int status();
}
