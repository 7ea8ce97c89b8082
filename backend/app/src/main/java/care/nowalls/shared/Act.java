package care.nowalls.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or tried, on its way to the audit log. Never holds personal data, never a request's body.
 *
 * @param by who; null for the caller of the present request
 * @param action what, such as {@code POST /api/v1/orders/{id}/cancel} or {@code session.opened}
 * @param recordType kind of record
 * @param recordId which one, null when it has no id (yet)
 * @param reason code of the refusal, null when it succeeded
 */
public record Act(
        @Nullable Caller by,
        String action,
        String recordType,
        @Nullable UUID recordId,
        @Nullable String reason) {

    public boolean success() {
        return reason == null;
    }
}
