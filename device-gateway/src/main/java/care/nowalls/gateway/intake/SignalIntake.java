package care.nowalls.gateway.intake;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalReport.Replayed;
import care.nowalls.gateway.codec.EventKey;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.forward.ReceivedAnswers;
import care.nowalls.gateway.ground.TimeOrderedIds;
import care.nowalls.gateway.journal.Appended;
import care.nowalls.gateway.journal.EntryState;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.NewEntry;
import care.nowalls.gateway.journal.Unanswered;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An event's way into the journal, whether it came over MQTT or HTTP. */
public final class SignalIntake {
    private final Journal journal;
    private final ReceivedAnswers answers;
    private final Runnable forwardNow;
    private final Clock clock;
    private final Clock machine;
    private final TimeOrderedIds ids;

    public SignalIntake(Journal journal, ReceivedAnswers answers, Runnable forwardNow, Clock clock, Clock machine) {
        this.journal = journal;
        this.answers = answers;
        this.forwardNow = forwardNow;
        this.clock = clock;
        this.machine = machine;
        this.ids = new TimeOrderedIds(clock);
    }

    /** Over MQTT: waits for room in the journal's queue; {@code onDurable} runs after the commit. */
    void take(UUID device, Reading.Event event, byte[] payload, Instant received, Runnable onDurable)
            throws InterruptedException {
        NewEntry entry = entry(device, event, payload, received);
        journal.append(entry, done -> {
            onDurable.run();
            goOn(entry, done);
        });
    }

    /** Over HTTP: completes after the commit, exceptionally at once when the journal cannot take it now. */
    public CompletableFuture<Appended> take(UUID device, Reading.Event event, byte[] payload, Instant received) {
        return append(entry(device, event, payload, received));
    }

    /**
     * Out of quarantine: the key is that of the time when it came, so that it is the same signal however often and
     * whoever reads it again.
     */
    CompletableFuture<Appended> again(UUID device, Reading.Event event, byte[] payload, Replayed replayed) {
        EventKey key = EventKey.of(event.eventId(), event.type(), payload, replayed.receivedAt());
        return append(new NewEntry(report(device, event, key, clock.instant(), replayed), null, machine.instant()));
    }

    private CompletableFuture<Appended> append(NewEntry entry) {
        CompletableFuture<Appended> durable = new CompletableFuture<>();
        boolean queued = journal.tryAppend(entry, done -> {
            durable.complete(done);
            goOn(entry, done);
        });
        if (!queued) {
            durable.completeExceptionally(new IllegalStateException("the journal cannot take it now"));
        }
        return durable;
    }

    /** A new event is forwarded; a repeated one that the backend already has is answered from here. */
    private void goOn(NewEntry entry, Appended done) {
        if (done.state() == EntryState.PENDING) {
            forwardNow.run();
        } else if (done.state() != EntryState.REFUSED) {
            SignalReport report = entry.report();
            answers.tell(new Unanswered(done.journalId(), report.deviceId(), report.eventId(), done.incidentId()));
        }
    }

    private NewEntry entry(UUID device, Reading.Event event, byte[] payload, Instant received) {
        Instant machineAt = machine.instant();
        EventKey key = EventKey.of(event.eventId(), event.type(), payload, machineAt);
        return new NewEntry(report(device, event, key, received, null), key.contentHash(), machineAt);
    }

    private SignalReport report(
            UUID device, Reading.Event event, EventKey key, Instant received, @Nullable Replayed replayed) {
        return new SignalReport(
                ids.next(),
                device,
                key.value(),
                event.eventId(),
                event.type(),
                received,
                event.claimedAt(),
                event.battery(),
                event.position(),
                event.zone(),
                event.data(),
                null,
                replayed);
    }
}
