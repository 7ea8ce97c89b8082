package care.nowalls.ops.seed;

/** Nothing more can be done, for a reason that the person at the terminal can read. */
final class CannotSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotSeed(String message) {
        super(message);
    }
}
