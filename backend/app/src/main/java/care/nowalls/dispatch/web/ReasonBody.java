package care.nowalls.dispatch.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why the desk does it.
 *
 * @param reason in words, kept in the history; may be absent
 */
public record ReasonBody(@Nullable @Size(max = 500) String reason) {

    static @Nullable String of(@Nullable ReasonBody body) {
        return body == null ? null : body.reason();
    }
}
