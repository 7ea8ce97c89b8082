package care.nowalls.notify.web;

import care.nowalls.notify.Channel;
import care.nowalls.notify.NotifyRefusal;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.notify.model.QuietHours;
import care.nowalls.notify.send.Templates;
import care.nowalls.notify.send.WebhookSignature;
import care.nowalls.notify.web.ChannelBodies.SetChannel;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import java.util.List;
import java.util.Set;

/**
 * Settings that can be used.
 *
 * @param settings as they are kept
 */
record CheckedSettings(ChannelSettings settings) {

    /** 422 when something is missing for this channel or a template cannot be filled. */
    static CheckedSettings of(Channel channel, SetChannel body) {
        List<QuietHours> quiet = body.quiet() == null ? List.of() : List.copyOf(body.quiet());
        ChannelSettings settings = new ChannelSettings(body.http(), body.smtp(), quiet);
        if (!settings.complete(channel)) {
            throw new Refused(NotifyRefusal.SETTINGS_MISSING, channel.name());
        }
        Set<String> faults = body.http() == null ? Set.of() : Templates.faults(body.http());
        if (!faults.isEmpty()) {
            throw new Refused(NotifyRefusal.TEMPLATE_INVALID, String.join(", ", faults));
        }
        if (quiet.stream().anyMatch(hours -> hours.from().equals(hours.to()))) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, "quiet");
        }
        if (channel == Channel.WEBHOOK && body.secret() != null && !WebhookSignature.isKey(body.secret())) {
            throw new Refused(NotifyRefusal.SECRET_INVALID);
        }
        return new CheckedSettings(settings);
    }
}
