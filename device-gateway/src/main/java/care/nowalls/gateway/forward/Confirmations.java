package care.nowalls.gateway.forward;

import care.nowalls.contract.signal.SignalReceipts;
import care.nowalls.contract.signal.SignalReceipts.Receipt;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.gateway.codec.CanonicalCodec;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.journal.EntryState;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.Pending;
import care.nowalls.gateway.journal.Settled;
import care.nowalls.gateway.journal.Unanswered;
import care.nowalls.gateway.quarantine.Quarantine;
import care.nowalls.gateway.quarantine.Suspect;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What follows from the backend's receipts: entries settled, devices told, unknown devices' signals to quarantine. */
public final class Confirmations {
    private static final Logger LOG = Logger.getLogger(Confirmations.class);
    private final Journal journal;
    private final ReceivedAnswers answers;
    private final Quarantine quarantine;
    private final Clock machine;
    private final Timer lag;

    public Confirmations(
            Journal journal, ReceivedAnswers answers, Quarantine quarantine, Clock machine, MeterRegistry meters) {
        this.journal = journal;
        this.answers = answers;
        this.quarantine = quarantine;
        this.machine = machine;
        this.lag = Timer.builder("nowalls.gateway.forward.lag")
                .description("from a signal's arrival to the backend's confirmation")
                .publishPercentileHistogram()
                .register(meters);
    }

    /** Which of the signals the receipts name. */
    Set<UUID> take(List<Pending> batch, SignalReceipts receipts) throws InterruptedException {
        Map<UUID, Pending> open = new HashMap<>();
        batch.forEach(entry -> open.put(entry.report().journalId(), entry));
        List<Settled> settled = new ArrayList<>();
        List<Unanswered> told = new ArrayList<>();
        for (Receipt receipt : receipts.receipts()) {
            Pending entry = open.remove(receipt.journalId());
            if (entry != null) {
                settled.add(settle(entry, receipt, told));
            }
        }
        journal.settle(settled);
        told.forEach(answers::tell);
        return settled.stream().map(Settled::journalId).collect(Collectors.toSet());
    }

    private Settled settle(Pending entry, Receipt receipt, List<Unanswered> told) {
        SignalReport report = entry.report();
        lag.record(Duration.between(entry.machineAt(), machine.instant()));
        return switch (receipt.outcome()) {
            case STORED, DUPLICATE -> {
                told.add(new Unanswered(report.journalId(), report.deviceId(), report.eventId(), receipt.incidentId()));
                yield new Settled(report.journalId(), EntryState.STORED, receipt.incidentId());
            }
            case UNKNOWN_DEVICE -> {
                setAside(report, Reason.UNKNOWN_DEVICE, "the backend does not know this device");
                yield new Settled(report.journalId(), EntryState.REFUSED, null);
            }
        };
    }

    /** The backend will never take this one; it stays in the journal and is shown in quarantine. */
    void refused(Pending entry, String why) throws InterruptedException {
        LOG.errorf("The backend refuses signal %s: %s", entry.report().journalId(), why);
        setAside(entry.report(), Reason.MALFORMED, "the backend refuses this signal");
        journal.settle(List.of(new Settled(entry.report().journalId(), EntryState.REFUSED, null)));
    }

    /** As a canonical event, so that it can be read again. What came out of quarantine is there already. */
    private void setAside(SignalReport report, Reason reason, String detail) {
        if (report.replayed() == null) {
            quarantine.take(new Suspect(
                    report.receivedAt(),
                    CanonicalTopic.event(report.deviceId()),
                    report.deviceId(),
                    reason,
                    detail,
                    CanonicalCodec.written(report)));
        }
    }
}
