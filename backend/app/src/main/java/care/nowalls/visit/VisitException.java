package care.nowalls.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands against paying a visit until somebody with the right clears or rejects it (DOMAIN.md §7). */
public enum VisitException {
    NO_GPS,
    OUTSIDE_RADIUS,
    MANUAL_METHOD,
    TOO_SHORT,
    LATE,
    EARLY,
    NO_CHECK_OUT,
    WRONG_STAFF;

    /** Evidence that belongs to no visit of the order any more. */
    public static final String UNMATCHED = "unmatched";

    /** Such as {@code outside-radius}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<VisitException> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
