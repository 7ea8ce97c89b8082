package care.nowalls.notify.job;

import care.nowalls.notify.Channel;
import care.nowalls.notify.DeliverySettled;
import care.nowalls.notify.DeliveryState;
import care.nowalls.notify.model.Answer;
import care.nowalls.notify.model.Backoff;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.notify.model.Letter;
import care.nowalls.notify.model.QuietHours;
import care.nowalls.notify.send.Sender;
import care.nowalls.notify.store.ChannelStore;
import care.nowalls.notify.store.Claim;
import care.nowalls.notify.store.DeliveryQueue;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Attempts: claim, send outside of any transaction, write down what came of it. */
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);
    private static final int BATCH = 16;

    private final DeliveryQueue queue;
    private final ChannelStore channels;
    private final List<Sender> senders;
    private final Outbox outbox;
    private final DistrictTime time;
    private final MeterRegistry meters;

    @Inject
    Delivering(
            DeliveryQueue queue,
            ChannelStore channels,
            @All List<Sender> senders,
            Outbox outbox,
            DistrictTime time,
            MeterRegistry meters) {
        this.queue = queue;
        this.channels = channels;
        this.senders = senders;
        this.outbox = outbox;
        this.time = time;
        this.meters = meters;
    }

    private record Gateway(
            Channel channel,
            ChannelSettings settings,
            @Nullable String secret,
            boolean enabled) {}

    /** Everything that is due on this channel now. */
    Uni<Void> sweep(Channel channel) {
        return queue.claim(channel, time.now(), BATCH)
                .chain(claims -> claims.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : gateway(channel)
                                .chain(gateway -> all(claims, gateway))
                                .chain(() -> sweep(channel)));
    }

    private Uni<Gateway> gateway(Channel channel) {
        return channels.now(channel)
                .map(kept -> kept == null
                        ? new Gateway(channel, ChannelSettings.NONE, null, channel == Channel.WEBHOOK)
                        : new Gateway(channel, kept.settings(), kept.secret(), kept.enabled()));
    }

    private Uni<Void> all(List<Claim> claims, Gateway gateway) {
        return Multi.createFrom()
                .iterable(claims)
                .onItem()
                .transformToUni(claim -> attempt(claim, gateway))
                .merge(BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> attempt(Claim claim, Gateway gateway) {
        return answer(claim.letter(), gateway)
                .map(answer -> cleared(answer, claim, gateway))
                .chain(answer -> Panache.withTransaction(() -> written(claim, answer, gateway)))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "delivery %s could not be written down", claim.id()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Answer> answer(@Nullable Letter letter, Gateway gateway) {
        if (letter == null) {
            return Uni.createFrom().item(Answer.refused("unreadable", null));
        }
        Optional<Sender> sender =
                senders.stream().filter(one -> one.serves(gateway.channel())).findFirst();
        if (!gateway.enabled() || sender.isEmpty()) {
            return Uni.createFrom().item(Answer.noGateway());
        }
        return sender.get()
                .send(letter, gateway.settings(), gateway.secret())
                .onFailure()
                .recoverWithItem(failure -> Answer.failed("failed", failure.getMessage()));
    }

    /** What a gateway echoes of the address or of the secret is not kept. */
    private static Answer cleared(Answer answer, Claim claim, Gateway gateway) {
        String text = answer.text();
        if (text == null || claim.letter() == null) {
            return answer;
        }
        String to = claim.letter().to();
        text = text.replace(to, claim.masked()).replace(claim.letter().text(), "…");
        text = to.startsWith("+86") ? text.replace(to.substring(3), claim.masked()) : text;
        text = gateway.secret() == null ? text : text.replace(gateway.secret(), "…");
        return new Answer(answer.result(), answer.reason(), text);
    }

    private Uni<Void> written(Claim claim, Answer answer, Gateway gateway) {
        return switch (answer.result()) {
            case SENT -> settled(claim, DeliveryState.SENT, answer, gateway);
            case REFUSED -> settled(claim, DeliveryState.DEAD, answer, gateway);
            case NO_GATEWAY -> settled(claim, DeliveryState.NOT_SENT, answer, gateway);
            case FAILED -> failed(claim, answer, gateway);
        };
    }

    private Uni<Void> failed(Claim claim, Answer answer, Gateway gateway) {
        double chance = ThreadLocalRandom.current().nextDouble();
        Optional<Duration> wait = Backoff.after(gateway.channel(), claim.attempt(), chance);
        if (wait.isEmpty()) {
            return settled(claim, DeliveryState.DEAD, answer, gateway);
        }
        Instant due = time.now().plus(wait.get());
        return queue.again(
                claim.id(),
                answer,
                QuietHours.earliest(gateway.settings().quiet(), claim.priority(), due, DistrictTime.ZONE));
    }

    private Uni<Void> settled(Claim claim, DeliveryState state, Answer answer, Gateway gateway) {
        meters.counter("nowalls.notify.deliveries", "channel", gateway.channel().name(), "state", state.name())
                .increment();
        DeliverySettled event = new DeliverySettled(
                claim.id(), gateway.channel(), state, claim.purpose(), claim.reference(), answer.reason());
        return queue.settle(claim.id(), state, answer, time.now())
                .chain(() -> outbox.publish("notify.settled", "notification:" + claim.id(), event));
    }
}
