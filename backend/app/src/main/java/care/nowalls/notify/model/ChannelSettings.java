package care.nowalls.notify.model;

import care.nowalls.notify.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is reached and when it is quiet; nothing secret.
 *
 * @param http for SMS and VOICE
 * @param smtp for EMAIL
 * @param quiet hours in which only priority 1 is sent
 */
public record ChannelSettings(
        @Nullable HttpTemplate http, @Nullable SmtpSettings smtp, List<QuietHours> quiet) {

    public static final ChannelSettings NONE = new ChannelSettings(null, null, List.of());

    /** Whether they say what this channel needs. Webhooks carry their address in each message. */
    public boolean complete(Channel channel) {
        return switch (channel) {
            case SMS, VOICE -> http != null && smtp == null;
            case EMAIL -> smtp != null && http == null;
            case WEBHOOK -> smtp == null && http == null;
        };
    }
}
