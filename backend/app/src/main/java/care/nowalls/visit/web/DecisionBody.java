package care.nowalls.visit.web;

import care.nowalls.visit.DecisionReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why an exception is cleared or rejected.
 *
 * @param reason code; OTHER needs a memo
 * @param memo more words
 */
public record DecisionBody(
        @NotNull DecisionReason reason,
        @Nullable @Size(max = 1000) String memo) {}
