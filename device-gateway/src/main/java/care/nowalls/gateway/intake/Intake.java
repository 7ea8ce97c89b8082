package care.nowalls.gateway.intake;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.codec.AnsweringCodec;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.codec.Codec;
import care.nowalls.gateway.codec.Codecs;
import care.nowalls.gateway.codec.RawMessage;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.codec.Undecodable;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.quarantine.Quarantine;
import care.nowalls.gateway.quarantine.Suspect;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where messages of the broker come in. An event is acknowledged when the journal has it; everything that cannot be an
 * event is acknowledged at once and goes to quarantine. Nothing here waits for another system.
 *
 * <p>A message that the broker had retained may be old: only an event with an id of its own, which the journal knows
 * again, is taken from it; nobody is alive because of it.
 */
public final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** Longer messages are never decoded. */
    public static final int LARGEST = 64 * 1024;

    private static final int LONGEST_DETAIL = 1_000;

    private final Decoding decoding;
    private final Senders senders;
    private final SignalIntake signals;
    private final SignsOfLife signsOfLife;
    private final Replies replies;
    private final Quarantine quarantine;
    private final Clock clock;

    /** Told of what every known device says. */
    @FunctionalInterface
    public interface SignsOfLife {
        void seen(DirectoryDevice device, Reading reading);
    }

    /** Where messages go. */
    public record Ways(SignalIntake signals, SignsOfLife signsOfLife, Replies replies, Quarantine quarantine) {}

    public Intake(Codecs codecs, Directory directory, Ways ways, Clock clock) {
        this.senders = new Senders(directory);
        this.decoding = new Decoding(codecs, senders);
        this.signals = ways.signals();
        this.signsOfLife = ways.signsOfLife();
        this.replies = ways.replies();
        this.quarantine = ways.quarantine();
        this.clock = clock;
    }

    /** A message of the alarm connection. */
    public void arrived(RawMessage message, Runnable acknowledgement) throws InterruptedException {
        Instant received = clock.instant();
        Codec codec = decoding.codec(message.topic()).orElse(null);
        if (codec != null && codec.passesOver(message.topic())) {
            acknowledgement.run();
            return;
        }
        try {
            take(codec, message, received, acknowledgement);
        } catch (Undecodable e) {
            setAside(codec, message, e);
            acknowledgement.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "a message on %s could not be handled", message.topic());
            setAside(codec, message, new Undecodable(Reason.MALFORMED, "the gateway failed over it: " + e));
            acknowledgement.run();
        }
    }

    /** A message of the heartbeat and telemetry connection, which also sees topics that nobody reads. */
    public void bulk(RawMessage message, Runnable acknowledgement) throws InterruptedException {
        if (isAlarmOrOurs(message.topic())) {
            acknowledgement.run();
        } else {
            arrived(message, acknowledgement);
        }
    }

    /** Events come over the alarm connection; commands and answers are our own words. */
    private static boolean isAlarmOrOurs(String topic) {
        return CanonicalTopic.of(topic).stream().anyMatch(t -> switch (t.channel()) {
            case CanonicalTopic.EVENT, CanonicalTopic.SCAIP, CanonicalTopic.SCAIP_RESPONSE, CanonicalTopic.COMMAND ->
                true;
            default -> false;
        });
    }

    private void take(@Nullable Codec codec, RawMessage message, Instant received, Runnable acknowledgement)
            throws Undecodable, InterruptedException {
        Decoding.Understood understood = decoding.read(codec, message);
        List<Decoding.Said> said = understood.said();
        if (understood.unknown() != null) {
            setAside(null, message, understood.unknown());
        }
        journal(said, message, received, answered(codec, message, acknowledgement));
        if (!message.retained()) {
            said.forEach(s -> s.sender().known().ifPresent(device -> signsOfLife.seen(device, s.reading())));
        }
    }

    private Runnable answered(@Nullable Codec codec, RawMessage message, Runnable acknowledgement) {
        if (!(codec instanceof AnsweringCodec answering)) {
            return acknowledgement;
        }
        Runnable answer = replies.whenStored(answering, message);
        return () -> {
            acknowledgement.run();
            answer.run();
        };
    }

    private void journal(List<Decoding.Said> said, RawMessage message, Instant received, Runnable whenSafe)
            throws InterruptedException {
        List<Decoding.Said> events =
                said.stream().filter(s -> counts(s, message)).toList();
        AtomicInteger open = new AtomicInteger(events.size());
        for (Decoding.Said one : events) {
            signals.take(one.sender().id(), (Reading.Event) one.reading(), message.payload(), received, () -> {
                if (open.decrementAndGet() == 0) {
                    whenSafe.run();
                }
            });
        }
        if (events.isEmpty()) {
            whenSafe.run();
        }
    }

    private static boolean counts(Decoding.Said said, RawMessage message) {
        return said.reading() instanceof Reading.Event event && (!message.retained() || event.eventId() != null);
    }

    private void setAside(@Nullable Codec codec, RawMessage message, Undecodable why) {
        quarantine.take(new Suspect(
                clock.instant(),
                message.topic(),
                senders.named(message.topic()),
                why.reason(),
                abridged(String.valueOf(why.getMessage())),
                message.payload()));
        if (codec instanceof AnsweringCodec answering) {
            replies.refuse(answering, message, why.reason());
        }
    }

    /** A topic may be 64 KiB long, and stands in the sentence. */
    private static String abridged(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
    }
}
