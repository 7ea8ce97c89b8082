package care.nowalls.gateway.intake;

import care.nowalls.contract.signal.ReplayOrder;
import care.nowalls.contract.signal.ReplayReport.Outcome;
import care.nowalls.contract.signal.ReplayReport.Result;
import care.nowalls.contract.signal.ReplayReport.Signal;
import care.nowalls.contract.signal.SignalReport.Replayed;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.codec.Codecs;
import care.nowalls.gateway.codec.RawMessage;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.codec.Undecodable;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.journal.Appended;
import care.nowalls.gateway.journal.EntryState;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.quarantine.Quarantine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads messages of the quarantine again, with the codecs and the directory of now, and puts what they say into the
 * journal: from there it goes the way of every alarm. Nobody is alive because of it.
 */
public final class Replaying {
    private static final Duration JOURNALED_WITHIN = Duration.ofSeconds(5);
    private static final Duration FORWARDED_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final String HTTP = "http";

    private final Decoding decoding;
    private final Directory directory;
    private final SignalIntake signals;
    private final Journal journal;
    private final Quarantine quarantine;

    /** A signal is not at the backend yet, or not even in the journal: the order will be given again. */
    static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow(String why) {
            super(why);
        }
    }

    public Replaying(Codecs codecs, Directory directory, SignalIntake signals, Journal journal, Quarantine quarantine) {
        this.decoding = new Decoding(codecs, new Senders(directory));
        this.directory = directory;
        this.signals = signals;
        this.journal = journal;
        this.quarantine = quarantine;
    }

    /** What became of it; waits until the backend has confirmed every signal. */
    Result replay(ReplayOrder order) throws NotNow, SQLException, InterruptedException {
        if (order.size() > Intake.LARGEST) {
            return impossible(order, Reason.TOO_LARGE.wire(), "longer than 64 KiB, only its beginning was kept");
        }
        byte[] kept = quarantine.raw(order.id()).orElse(order.raw());
        if (kept == null) {
            return impossible(order, "no-bytes", "neither this gateway nor the backend has its bytes");
        }
        if (!Quarantine.hash(kept).equals(order.sha256())) {
            return impossible(order, "damaged", "its bytes have another hash than when it came");
        }
        RawMessage message = new RawMessage(topic(order), kept);
        try {
            return stored(
                    order,
                    message,
                    decoding.read(decoding.codec(message.topic()).orElse(null), message));
        } catch (Undecodable e) {
            return new Result(order.id(), Outcome.UNDECODABLE, e.reason().wire(), e.getMessage(), List.of());
        } catch (RuntimeException e) {
            String why = "the gateway failed over it: " + e;
            return new Result(order.id(), Outcome.UNDECODABLE, Reason.MALFORMED.wire(), why, List.of());
        }
    }

    private Result stored(ReplayOrder order, RawMessage message, Decoding.Understood understood)
            throws NotNow, Undecodable, SQLException, InterruptedException {
        List<Signal> stored = new ArrayList<>();
        for (Decoding.Said said : understood.said()) {
            if (said.reading() instanceof Reading.Event event) {
                stored.add(stored(order, message, said.sender().id(), event));
            }
        }
        return new Result(order.id(), Outcome.STORED, null, null, stored);
    }

    private Signal stored(ReplayOrder order, RawMessage message, UUID device, Reading.Event event)
            throws NotNow, Undecodable, SQLException, InterruptedException {
        Replayed replayed = new Replayed(order.id(), order.at());
        try {
            Appended entry = signals.again(device, event, message.payload(), replayed)
                    .get(JOURNALED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return new Signal(device, event.type(), confirmed(entry).incidentId());
        } catch (ExecutionException | TimeoutException e) {
            throw new NotNow("the journal cannot take it now");
        }
    }

    private Appended confirmed(Appended entry) throws NotNow, Undecodable, SQLException, InterruptedException {
        Appended now = entry;
        for (long left = FORWARDED_WITHIN.dividedBy(LOOK); now.state() == EntryState.PENDING && left > 0; left--) {
            Thread.sleep(LOOK);
            now = journal.find(entry.journalId()).orElse(now);
        }
        return switch (now.state()) {
            case PENDING -> throw new NotNow("the backend has not confirmed it yet");
            case REFUSED -> throw new Undecodable(Reason.UNKNOWN_DEVICE, "the backend does not know this device");
            case STORED, ANSWERED -> now;
        };
    }

    /** What came over HTTP is read as the same message over MQTT. */
    private String topic(ReplayOrder order) {
        UUID device = order.deviceId();
        if (!order.topic().equals(HTTP) || device == null) {
            return order.topic();
        }
        boolean scaip =
                directory.device(device).map(d -> d.codec().equals("scaip")).orElse(false);
        return CanonicalTopic.ROOT + device + "/" + (scaip ? CanonicalTopic.SCAIP : CanonicalTopic.EVENT);
    }

    private static Result impossible(ReplayOrder order, String reason, String why) {
        return new Result(order.id(), Outcome.IMPOSSIBLE, reason, why, List.of());
    }
}
