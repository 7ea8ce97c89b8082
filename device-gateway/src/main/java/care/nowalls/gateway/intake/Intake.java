package care.nowalls.gateway.intake;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.codec.Codec;
import care.nowalls.gateway.codec.Codecs;
import care.nowalls.gateway.codec.DeviceAddress;
import care.nowalls.gateway.codec.RawMessage;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.codec.Undecodable;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.quarantine.Quarantine;
import care.nowalls.gateway.quarantine.Suspect;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where messages of the broker come in. An event is acknowledged when the journal has it; everything that cannot be an
 * event is acknowledged at once and goes to quarantine. Nothing here waits for another system.
 */
public final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** Longer messages are never decoded. */
    public static final int LARGEST = 64 * 1024;

    private final Codecs codecs;
    private final Directory directory;
    private final SignalIntake signals;
    private final SignsOfLife signsOfLife;
    private final Quarantine quarantine;
    private final Clock clock;

    /** Told of every message of a known device. */
    @FunctionalInterface
    public interface SignsOfLife {
        void seen(DirectoryDevice device, @Nullable Integer battery);
    }

    public Intake(
            Codecs codecs,
            Directory directory,
            SignalIntake signals,
            SignsOfLife signsOfLife,
            Quarantine quarantine,
            Clock clock) {
        this.codecs = codecs;
        this.directory = directory;
        this.signals = signals;
        this.signsOfLife = signsOfLife;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** A message of the alarm connection. */
    public void arrived(RawMessage message, Runnable acknowledgement) throws InterruptedException {
        try {
            Codec codec = codec(message);
            Sender sender = sender(codec.address(message.topic()));
            take(sender, codec.read(message), message, acknowledgement);
        } catch (Undecodable e) {
            quarantine(message, e.reason(), String.valueOf(e.getMessage()));
            acknowledgement.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "a message on %s could not be handled", message.topic());
            quarantine(message, Reason.MALFORMED, "the gateway failed over it: " + e);
            acknowledgement.run();
        }
    }

    /** A message of the heartbeat and telemetry connection, which also sees topics that nobody reads. */
    public void bulk(RawMessage message, Runnable acknowledgement) throws InterruptedException {
        if (isAlarm(message.topic())) {
            acknowledgement.run();
        } else {
            arrived(message, acknowledgement);
        }
    }

    /** Events come over the alarm connection, and commands are our own words. */
    private static boolean isAlarm(String topic) {
        return CanonicalTopic.of(topic)
                .map(CanonicalTopic::channel)
                .filter(channel -> channel.equals(CanonicalTopic.EVENT) || channel.equals(CanonicalTopic.COMMAND))
                .isPresent();
    }

    private Codec codec(RawMessage message) throws Undecodable {
        if (message.payload().length > LARGEST) {
            throw new Undecodable(Reason.TOO_LARGE, "longer than 64 KiB");
        }
        return codecs.forTopic(message.topic())
                .orElseThrow(
                        () -> new Undecodable(Reason.UNKNOWN_TOPIC, "no codec reads the topic " + message.topic()));
    }

    private record Sender(UUID id, Optional<DirectoryDevice> known) {}

    /** A device that is not in the directory is turned away only while the directory is known to be current. */
    private Sender sender(DeviceAddress address) throws Undecodable {
        if (address.external()) {
            DirectoryDevice device = directory
                    .external(address.name())
                    .orElseThrow(() -> new Undecodable(Reason.UNKNOWN_DEVICE, "no device has this external id"));
            return new Sender(device.deviceId(), Optional.of(device));
        }
        UUID id = uuid(address.name());
        Optional<DirectoryDevice> known = directory.device(id);
        if (known.isEmpty() && directory.current()) {
            throw new Undecodable(Reason.UNKNOWN_DEVICE, "no device has this id");
        }
        return new Sender(id, known);
    }

    private static UUID uuid(String name) throws Undecodable {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException e) {
            throw new Undecodable(Reason.UNKNOWN_DEVICE, "not a device id");
        }
    }

    private void take(Sender sender, List<Reading> readings, RawMessage message, Runnable acknowledgement)
            throws InterruptedException {
        List<Reading.Event> events = readings.stream()
                .filter(Reading.Event.class::isInstance)
                .map(Reading.Event.class::cast)
                .toList();
        AtomicInteger open = new AtomicInteger(events.size());
        for (Reading.Event event : events) {
            signals.take(sender.id(), event, message.payload(), () -> {
                if (open.decrementAndGet() == 0) {
                    acknowledgement.run();
                }
            });
        }
        if (events.isEmpty()) {
            acknowledgement.run();
        }
        sender.known().ifPresent(device -> readings.forEach(r -> signsOfLife.seen(device, r.battery())));
    }

    private void quarantine(RawMessage message, Reason reason, String detail) {
        UUID device = CanonicalTopic.of(message.topic())
                .flatMap(topic -> directory.named(topic.device()))
                .map(DirectoryDevice::deviceId)
                .orElse(null);
        quarantine.take(new Suspect(clock.instant(), message.topic(), device, reason, detail, message.payload()));
    }
}
