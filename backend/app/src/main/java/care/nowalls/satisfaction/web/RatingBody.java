package care.nowalls.satisfaction.web;

import care.nowalls.satisfaction.NewRating;
import care.nowalls.satisfaction.RatedBy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /orders/{id}/rating}.
 *
 * @param score 1 very dissatisfied to 5 very satisfied
 * @param tags in words
 * @param comment in words
 * @param by who rated
 */
public record RatingBody(
        @NotNull @Min(1) @Max(5) Integer score,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable @Size(max = 2000) String comment,
        @NotNull RatedBy by) {

    NewRating of(UUID orderId) {
        return new NewRating(orderId, score, tags == null ? List.of() : tags, comment, by);
    }
}
