package care.nowalls.ops.seed;

/** What has become of an order by now, each with the order state that it ends in. */
enum Fate {
    /** Planned for later; the desk will choose. */
    WAITING("CREATED"),
    /** Asked, not answered yet. */
    ASKED("OFFERED"),
    AGREED("ACCEPTED"),
    /** Was accepted, then put off: the reservation was given back. */
    PUT_OFF("HELD"),
    ON_THE_WAY("EN_ROUTE"),
    THERE("IN_SERVICE"),
    /** Done and verified, no objection yet. */
    DONE("COMPLETED"),
    /** Done late; nobody has decided on it, so it is not paid. */
    QUESTIONED("COMPLETED"),
    CONFIRMED("CONFIRMED"),
    /** Done late, cleared by the leader, paid and confirmed. */
    CLEARED("CONFIRMED"),
    NOBODY_CAME("MISSED"),
    NOBODY_OPENED("ATTEMPTED"),
    NOBODY_TOOK_IT("UNFILLED"),
    /** Before anybody accepted. */
    WITHDRAWN("CANCELLED"),
    /** After acceptance: the reservation was given back. */
    CALLED_OFF("CANCELLED");

    private final String state;

    Fate(String state) {
        this.state = state;
    }

    String state() {
        return state;
    }

    boolean offered() {
        return this != WAITING;
    }

    /** Whether somebody once accepted it. */
    boolean taken() {
        return switch (this) {
            case WAITING, ASKED, NOBODY_TOOK_IT, WITHDRAWN -> false;
            case AGREED,
                    PUT_OFF,
                    ON_THE_WAY,
                    THERE,
                    DONE,
                    QUESTIONED,
                    CONFIRMED,
                    CLEARED,
                    NOBODY_CAME,
                    NOBODY_OPENED,
                    CALLED_OFF -> true;
        };
    }

    /** Whether a carer checked in. */
    boolean visited() {
        return this == THERE || left();
    }

    /** Whether a carer checked out. */
    boolean left() {
        return paid() || this == QUESTIONED;
    }

    /** Whether the visit is verified and its money posted. */
    boolean paid() {
        return this == DONE || this == CONFIRMED || this == CLEARED;
    }

    /** Whether the reservation was given back. */
    boolean released() {
        return this == PUT_OFF || this == NOBODY_CAME || this == CALLED_OFF;
    }

    boolean late() {
        return this == QUESTIONED || this == CLEARED;
    }

    boolean departed() {
        return visited() || this == ON_THE_WAY || this == NOBODY_OPENED;
    }
}
