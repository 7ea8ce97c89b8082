package care.nowalls.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to somebody outside.
 *
 * @param channel how
 * @param to telephone number in E.164, e-mail address, or URL
 * @param subject of an e-mail, null elsewhere
 * @param text what is said; the JSON body of a webhook
 * @param signingKey {@code whsec_…} of this webhook, null for the channel's own
 * @param about why and for what
 */
public record Message(
        Channel channel,
        String to,
        @Nullable String subject,
        String text,
        @Nullable String signingKey,
        About about) {

    /**
     * @param priority 1 life: no quiet hours, 2 hazard, 3 everything else
     * @param purpose code of what it is for, such as {@code escalation}; no personal data
     * @param reference what it belongs to, such as {@code incident:<id>}, or null
     * @param notBefore not sent earlier, or null for at once
     */
    public record About(
            int priority,
            String purpose,
            @Nullable String reference,
            @Nullable Instant notBefore) {}

    public static Message sms(String phone, String text, About about) {
        return new Message(Channel.SMS, phone, null, text, null, about);
    }

    /** A call that reads the text aloud. */
    public static Message voice(String phone, String text, About about) {
        return new Message(Channel.VOICE, phone, null, text, null, about);
    }

    public static Message email(String address, String subject, String text, About about) {
        return new Message(Channel.EMAIL, address, subject, text, null, about);
    }

    /** Signed as Standard Webhooks 1.0 says, with the id of the delivery. */
    public static Message webhook(String url, String json, @Nullable String signingKey, About about) {
        return new Message(Channel.WEBHOOK, url, null, json, signingKey, about);
    }
}
