package care.nowalls.notify.model;

import care.nowalls.notify.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message opened for its present attempt. Lives in memory only.
 *
 * @param id of the delivery
 * @param channel how
 * @param to address
 * @param subject of an e-mail
 * @param text what is said
 * @param signingKey of a webhook
 * @param attempt from 1
 */
public record Letter(
        UUID id,
        Channel channel,
        String to,
        @Nullable String subject,
        String text,
        @Nullable String signingKey,
        int attempt) {

    @Override
    public String toString() {
        return "letter " + id + " by " + channel;
    }
}
