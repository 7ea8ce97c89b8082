package care.nowalls.incident;

import org.jspecify.annotations.Nullable;

/**
 * What is said at the closing besides the outcome.
 *
 * @param careRisk what happened, when the kind does not say so: who pressed may have fallen
 * @param seriousInjury the bureau hears of it within an hour
 */
public record ClosingDetail(@Nullable CareRisk careRisk, boolean seriousInjury) {

    public static final ClosingDetail NOTHING = new ClosingDetail(null, false);
}
