package care.nowalls.ops.stack;

/** Why the stack does not start, in one plain sentence for the person at the keyboard. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }
}
