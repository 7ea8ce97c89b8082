package care.nowalls.incident;

import care.nowalls.contract.signal.SignalReceipts.Outcome;
import care.nowalls.contract.signal.SignalReceipts.Receipt;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.device.DeviceCommands;
import care.nowalls.device.StoredSignal;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.AlarmRows;
import care.nowalls.shared.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stored signals mean to people, in the order they were received and in the transaction that stored them. */
@ApplicationScoped
class Alarms {

    private final AlarmRows rows;
    private final DeviceCommands commands;
    private final Outbox outbox;
    private final Terms terms;
    private final Clock clock;

    @Inject
    Alarms(AlarmRows rows, DeviceCommands commands, Outbox outbox, Terms terms, Clock clock) {
        this.rows = rows;
        this.commands = commands;
        this.outbox = outbox;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * A receipt per signal, in order. What each signal does to its incident goes to the database in one stream, without
     * waiting for the answer before; what follows from the answers is written for all of them at once.
     */
    Uni<List<Receipt>> raise(SqlConnection connection, List<StoredSignal> signals) {
        if (signals.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = clock.instant();
        List<String> subjects = signals.stream()
                .map(signal -> alarmOf(signal, now).map(kind -> subject(signal, kind)))
                .flatMap(Optional::stream)
                .toList();
        return rows.lock(connection, subjects)
                .chain(() -> Uni.join()
                        .all(signals.stream()
                                .map(signal -> meaning(connection, signal, now))
                                .toList())
                        .andFailFast())
                .call(meanings -> write(connection, meanings, now))
                .chain(meanings -> receipts(connection, meanings));
    }

    /**
     * What a signal did.
     *
     * @param alarm the incident that it opened or joined, if it did
     * @param incident the one that the device hears of
     * @param notes for the incidents' timelines and for those who listen
     */
    private record Meaning(
            StoredSignal signal,
            AlarmRows.@Nullable Alarm alarm,
            @Nullable UUID incident,
            List<Note> notes) {

        static Meaning none(StoredSignal signal) {
            return new Meaning(signal, null, null, List.of());
        }

        Receipt receipt(Map<UUID, UUID> earlier) {
            UUID told = signal.outcome() == Outcome.DUPLICATE ? earlier.get(signal.signalId()) : incident;
            return new Receipt(signal.report().journalId(), signal.outcome(), told);
        }
    }

    /**
     * @param entry in the timeline
     * @param event for those who listen
     */
    private record Note(IncidentEvent incident, String entry, String event, SignalReport report) {

        Outbox.Draft draft() {
            return new Outbox.Draft(event, "incident:" + incident.id(), incident);
        }
    }

    private Uni<Meaning> meaning(SqlConnection connection, StoredSignal signal, Instant now) {
        return switch (signal.outcome()) {
            case UNKNOWN_DEVICE, DUPLICATE -> Uni.createFrom().item(Meaning.none(signal));
            case STORED ->
                signal.report().type() == SignalType.CANCEL
                        ? cancel(connection, signal, now)
                        : alarmOf(signal, now)
                                .map(kind -> alarm(connection, signal, kind, now))
                                .orElseGet(() -> Uni.createFrom().item(Meaning.none(signal)));
        };
    }

    private Uni<Meaning> alarm(SqlConnection connection, StoredSignal signal, IncidentKind kind, Instant now) {
        boolean testing = Objects.requireNonNull(signal.device()).testing(now);
        AlarmRows.Raising raising =
                new AlarmRows.Raising(kind, testing ? terms.quiet() : null, lateSince(signal.report(), now));
        return rows.openOrJoin(connection, signal, raising, now).map(alarm -> {
            String entry = alarm.opened() ? "RAISED" : "SIGNAL";
            String event = alarm.opened() ? "incident.raised" : "incident.pressed_again";
            Note note = new Note(alarm.event(), entry, event, signal.report());
            return new Meaning(signal, alarm, alarm.event().id(), List.of(note));
        });
    }

    private Uni<Meaning> cancel(SqlConnection connection, StoredSignal signal, Instant now) {
        return rows.markCancelled(connection, signal.report(), now).map(events -> {
            List<Note> notes = events.stream()
                    .map(event -> new Note(event, "CANCELLED", "incident.cancel_marked", signal.report()))
                    .toList();
            return new Meaning(
                    signal, null, events.isEmpty() ? null : events.getFirst().id(), notes);
        });
    }

    /** Who told something again, perhaps in this very batch, hears of the incident that it belongs to. */
    private Uni<List<Receipt>> receipts(SqlConnection connection, List<Meaning> meanings) {
        List<UUID> again = meanings.stream()
                .map(Meaning::signal)
                .filter(signal -> signal.outcome() == Outcome.DUPLICATE)
                .map(StoredSignal::signalId)
                .toList();
        return rows.incidentsOf(connection, again)
                .map(earlier -> meanings.stream()
                        .map(meaning -> meaning.receipt(earlier))
                        .toList());
    }

    private Uni<Void> write(SqlConnection connection, List<Meaning> meanings, Instant now) {
        List<AlarmRows.Link> links = meanings.stream()
                .filter(meaning -> meaning.alarm() != null)
                .map(meaning -> new AlarmRows.Link(Objects.requireNonNull(meaning.incident()), meaning.signal()))
                .toList();
        List<Note> notes =
                meanings.stream().flatMap(meaning -> meaning.notes().stream()).toList();
        List<AlarmRows.Entry> entries = notes.stream()
                .map(note -> new AlarmRows.Entry(note.incident().id(), note.entry(), note.report()))
                .toList();
        List<Outbox.Draft> drafts = Stream.concat(
                        notes.stream().map(Note::draft),
                        meanings.stream().map(Meaning::signal).flatMap(signal -> heardCanary(signal).stream()))
                .toList();
        return rows.link(connection, links, now)
                .chain(() -> rows.enter(connection, entries, now))
                .chain(() -> answerTaken(connection, meanings))
                .chain(() -> outbox.publish(connection, drafts));
    }

    /** An operator has the incident already: the device that presses again hears so too. */
    private Uni<Void> answerTaken(SqlConnection connection, List<Meaning> meanings) {
        List<DeviceCommands.Message> answers = meanings.stream()
                .filter(meaning -> meaning.alarm() != null && meaning.signal().eventId() != null)
                .filter(meaning ->
                        !Objects.requireNonNull(meaning.alarm()).event().state().equals(IncidentState.RAISED.name()))
                .map(meaning -> new DeviceCommands.Message(
                        meaning.signal().report().deviceId(),
                        "acknowledged",
                        meaning.signal().eventId(),
                        meaning.incident()))
                .toList();
        return commands.send(connection, answers);
    }

    /** A canary raises nothing; every screen hears that its press came through. */
    private static Optional<Outbox.Draft> heardCanary(StoredSignal signal) {
        return signal.outcome() == Outcome.STORED
                ? Optional.ofNullable(canaryOf(signal))
                        .map(gateway -> new Outbox.Draft("canary.heard", "canary:" + gateway, new CanaryEvent(gateway)))
                : Optional.empty();
    }

    /** @param gateway whose canary was heard */
    private record CanaryEvent(String gateway) {}

    private static @Nullable String canaryOf(StoredSignal signal) {
        return signal.device() == null ? null : signal.device().canaryOf();
    }

    /** The kind this signal raises now; a device in test mode shows only what concerns life, as a quiet row. */
    private static Optional<IncidentKind> alarmOf(StoredSignal signal, Instant now) {
        if (signal.outcome() != Outcome.STORED || signal.device() == null || canaryOf(signal) != null) {
            return Optional.empty();
        }
        boolean testing = signal.device().testing(now);
        return IncidentKind.of(signal.report().type()).filter(kind -> !testing || kind.shownInTest());
    }

    /** When it came, if it was read so much later that it must not pass for an alarm of now. */
    private @Nullable Instant lateSince(SignalReport report, Instant now) {
        SignalReport.Replayed replayed = report.replayed();
        return replayed != null && replayed.receivedAt().isBefore(now.minus(terms.late()))
                ? replayed.receivedAt()
                : null;
    }

    private static String subject(StoredSignal signal, IncidentKind kind) {
        return AlarmRows.subject(signal.report().deviceId(), kind);
    }
}
