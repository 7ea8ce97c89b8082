package care.nowalls.contract.provider;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /orders/{id}/problem}.
 *
 * @param kind what went wrong
 * @param note more words
 */
public record ProblemReport(
        @NotNull Kind kind, @Nullable @Size(max = 1000) String note) {

    /** NOBODY_OPENS makes the order ATTEMPTED; the others are told to the desk. */
    public enum Kind {
        NOBODY_OPENS,
        REFUSED,
        RESIDENT_UNWELL,
        CANNOT_COME,
        OTHER
    }
}
