package care.nowalls.shared;

/** Thrown when a rule says no; rolls the transaction back and becomes a problem document in one mapper. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient Object[] arguments;

    /**
     * @param refusal the reason
     * @param arguments values for the placeholders of its detail text; never personal data
     */
    public Refused(Refusal refusal, Object... arguments) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.arguments = arguments.clone();
    }

    public Refusal refusal() {
        return refusal;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
