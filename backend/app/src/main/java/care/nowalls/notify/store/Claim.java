package care.nowalls.notify.store;

import care.nowalls.notify.model.Letter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this node holds for one attempt.
 *
 * @param id of it
 * @param attempt from 1
 * @param priority of the message
 * @param purpose what it is for
 * @param reference what it belongs to
 * @param masked its address as lists show it
 * @param letter opened; null when it cannot be decrypted
 */
public record Claim(
        UUID id,
        int attempt,
        int priority,
        String purpose,
        @Nullable String reference,
        String masked,
        @Nullable Letter letter) {}
