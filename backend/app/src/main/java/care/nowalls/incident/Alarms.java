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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    Uni<List<Receipt>> raise(SqlConnection connection, List<StoredSignal> signals) {
        Instant now = clock.instant();
        List<String> subjects = signals.stream()
                .map(signal -> alarmOf(signal, now).map(kind -> subject(signal, kind)))
                .flatMap(Optional::stream)
                .toList();
        return rows.lock(connection, subjects)
                .onItem()
                .transformToMulti(ignored -> Multi.createFrom().iterable(signals))
                .onItem()
                .transformToUniAndConcatenate(signal -> receipt(connection, signal, now))
                .collect()
                .asList();
    }

    private Uni<Receipt> receipt(SqlConnection connection, StoredSignal signal, Instant now) {
        return incident(connection, signal, now)
                .map(incident -> new Receipt(signal.report().journalId(), signal.outcome(), incident));
    }

    private Uni<@Nullable UUID> incident(SqlConnection connection, StoredSignal signal, Instant now) {
        return switch (signal.outcome()) {
            case UNKNOWN_DEVICE -> Uni.createFrom().nullItem();
            case DUPLICATE -> rows.incidentOf(connection, signal.signalId());
            case STORED ->
                signal.report().type() == SignalType.CANCEL
                        ? cancel(connection, signal, now)
                        : alarmOf(signal, now)
                                .map(kind -> alarm(connection, signal, kind, now))
                                .orElseGet(() -> Uni.createFrom().nullItem());
        };
    }

    private Uni<@Nullable UUID> alarm(SqlConnection connection, StoredSignal signal, IncidentKind kind, Instant now) {
        boolean testing = Objects.requireNonNull(signal.device()).testing(now);
        AlarmRows.Raising raising =
                new AlarmRows.Raising(kind, testing ? terms.quiet() : null, lateSince(signal.report(), now));
        return rows.openOrJoin(connection, signal, raising, now)
                .call(alarm -> rows.link(connection, alarm.event().id(), signal, now))
                .call(alarm -> note(connection, alarm, signal, now))
                .call(alarm -> answerIfTaken(connection, alarm, signal))
                .map(alarm -> alarm.event().id());
    }

    private Uni<Void> note(SqlConnection connection, AlarmRows.Alarm alarm, StoredSignal signal, Instant now) {
        UUID id = alarm.event().id();
        String entry = alarm.opened() ? "RAISED" : "SIGNAL";
        String event = alarm.opened() ? "incident.raised" : "incident.pressed_again";
        return rows.entry(connection, id, entry, signal.report(), now)
                .chain(() -> outbox.publish(connection, event, "incident:" + id, alarm.event()));
    }

    /** An operator has this incident already: the device that presses again hears so too. */
    private Uni<Void> answerIfTaken(SqlConnection connection, AlarmRows.Alarm alarm, StoredSignal signal) {
        boolean taken = !alarm.event().state().equals(IncidentState.RAISED.name());
        if (!taken || signal.eventId() == null) {
            return Uni.createFrom().voidItem();
        }
        return commands.send(
                connection,
                new DeviceCommands.Message(
                        signal.report().deviceId(),
                        "acknowledged",
                        signal.eventId(),
                        alarm.event().id()));
    }

    private Uni<@Nullable UUID> cancel(SqlConnection connection, StoredSignal signal, Instant now) {
        return rows.markCancelled(connection, signal.report(), now)
                .call(events -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event -> cancelled(connection, event, signal.report(), now))
                        .collect()
                        .last())
                .map(events -> events.isEmpty() ? null : events.getFirst().id());
    }

    private Uni<Void> cancelled(SqlConnection connection, IncidentEvent event, SignalReport report, Instant now) {
        return rows.entry(connection, event.id(), "CANCELLED", report, now)
                .chain(() -> outbox.publish(connection, "incident.cancel_marked", "incident:" + event.id(), event));
    }

    /** The kind this signal raises now; a device in test mode shows only what concerns life, as a quiet row. */
    private static Optional<IncidentKind> alarmOf(StoredSignal signal, Instant now) {
        if (signal.outcome() != Outcome.STORED || signal.device() == null) {
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
