package care.nowalls.notify;

import care.nowalls.notify.model.Addresses;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.notify.model.QuietHours;
import care.nowalls.notify.store.ChannelStore;
import care.nowalls.notify.store.DeliveryLog;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** The one way to tell somebody outside something. */
@ApplicationScoped
public class Notifying {

    private final DeliveryLog log;
    private final ChannelStore channels;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public Notifying(DeliveryLog log, ChannelStore channels, Ids ids, DistrictTime time) {
        this.log = log;
        this.channels = channels;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Writes the message in the caller's transaction; it is sent after the commit, within about a second, unless it is
     * for later or the channel is quiet. The id of the delivery; 422 {@code notification-address-invalid}.
     */
    @WithTransaction
    public Uni<UUID> send(Message message) {
        if (!Addresses.valid(message.channel(), message.to())) {
            throw new Refused(NotifyRefusal.ADDRESS_INVALID);
        }
        UUID id = ids.next();
        Instant now = time.now();
        return channels.inSession(message.channel())
                .map(kept -> due(message, kept == null ? ChannelSettings.NONE : kept.settings(), now))
                .chain(due -> log.add(id, message, now, due))
                .replaceWith(id);
    }

    /** What waits for this reference is no longer wanted; how many were withdrawn. */
    @WithTransaction
    public Uni<Integer> withdraw(String reference) {
        return log.withdraw(reference, time.now());
    }

    private static Instant due(Message message, ChannelSettings settings, Instant now) {
        Instant wanted = message.about().notBefore();
        Instant at = wanted == null || wanted.isBefore(now) ? now : wanted;
        return QuietHours.earliest(settings.quiet(), message.about().priority(), at, DistrictTime.ZONE);
    }
}
