package care.nowalls.satisfaction;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating.
 *
 * @param orderId what was rated
 * @param score 1 to 5
 * @param tags in words
 * @param comment decrypted
 * @param by {@link RatedBy}
 * @param counts false when it was taken on the carer's phone
 * @param at when
 */
public record RatingView(
        UUID orderId,
        int score,
        List<String> tags,
        @Nullable String comment,
        RatedBy by,
        boolean counts,
        OffsetDateTime at) {}
