package care.nowalls.contract.provider;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /offers/{id}/decline}.
 *
 * @param reason why
 * @param note more words
 */
public record DeclineOffer(
        @NotNull Reason reason, @Nullable @Size(max = 500) String note) {

    /** Why a provider does not take an order. */
    public enum Reason {
        NO_STAFF,
        TOO_FAR,
        SKILL_MISSING,
        TIME,
        PRICE,
        OTHER
    }
}
