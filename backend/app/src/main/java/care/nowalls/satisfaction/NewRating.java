package care.nowalls.satisfaction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating to be kept.
 *
 * @param orderId of a COMPLETED or CONFIRMED order
 * @param score 1 to 5
 * @param tags what was good or bad, in words
 * @param comment in words; kept encrypted
 * @param by who rated
 */
public record NewRating(
        UUID orderId,
        int score,
        List<String> tags,
        @Nullable String comment,
        RatedBy by) {}
