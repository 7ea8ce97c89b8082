package care.nowalls.view.trace;

import care.nowalls.view.trace.Milestones.Mark;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projections of what was noted of signals and incidents. */
@ApplicationScoped
class TraceRows {

    private static final String INCIDENT = """
            select id, kind, state, street_id, raised_at, merged_into, resolved_at, outcome
            from incident.incident where id = $1 and ($2::uuid is null or street_id = $2)""";

    /** The number of a signal in its incident, and the first screen that showed the row with at least so many. */
    private static final String SIGNALS = """
            select l.signal_id, l.incident_id, l.device_id, l.type, l.number, l.at, s.gateway, s.node, s.journal_id,
                   s.claimed_at, s.received_at, s.journaled_at, s.stored_at, w.at as shown_at, w.by_name as shown_by,
                   w.console
            from (select signal_id, incident_id, device_id, type, at,
                         row_number() over (order by signal_id) as number
                  from incident.incident_signal where incident_id = $1) l
            left join device.signal s on s.id = l.signal_id
            left join lateral (select at, by_name, console from incident.shown
                               where incident_id = l.incident_id and signals >= l.number order by at limit 1) w on true
            where ($2::uuid is null or l.signal_id > $2) and ($3::uuid is null or l.signal_id = $3)
            order by l.signal_id limit $4""";

    private static final String ALONE = """
            select s.id as signal_id, null::uuid as incident_id, s.device_id, s.type, 0::bigint as number,
                   s.stored_at as at, s.gateway, s.node, s.journal_id, s.claimed_at, s.received_at, s.journaled_at,
                   s.stored_at, null::timestamptz as shown_at, null::text as shown_by, null::uuid as console
            from device.signal s join device.device d on d.id = s.device_id
            where s.id = $1 and ($2::uuid is null or d.street_id = $2)""";

    private static final String FIRST_SHOWN = """
            select at as shown_at, by_name as shown_by, console from incident.shown
            where incident_id = $1 order by at limit 1""";

    /** The first line of each step; what is spoken counts as contact when somebody answered. */
    private static final String MARKS = """
            select distinct on (step) step, at, by_name, detail from (
              select case kind when 'ACKNOWLEDGED' then 'TAKEN' when 'RESPONDING' then 'SENT' else kind end as step,
                     at, id, by_name,
                     case kind when 'CONTACT' then concat_ws(' ', detail ->> 'channel', detail ->> 'result')
                               when 'RESPONDING' then coalesce(detail ->> 'staffId', detail ->> 'contactId') end as detail
              from incident.entry
              where incident_id = $1 and (kind in ('ACKNOWLEDGED', 'RESPONDING', 'ARRIVED')
                or (kind = 'CONTACT' and detail ->> 'result' in ('ANSWERED', 'REACHED')))
              union all
              -- confirmed by voice to be a test: taken and spoken to in one
              select s.step, e.at, e.id, e.by_name, e.kind from incident.entry e cross join (values ('TAKEN'), ('CONTACT'))
                as s(step)
              where e.incident_id = $1 and e.kind = 'TEST') as lines
            order by step, at, id""";

    private static final String CLOSED_BY = """
            select by_name from incident.entry
            where incident_id = $1 and kind in ('RESOLVED', 'COUNTERSIGNED', 'TEST', 'MERGED') order by at desc, id desc
            limit 1""";

    private static final String TARGETS = """
            select measure, min(within_seconds) as seconds from incident.response_target_line
            where counted_from = 'RECEPTION' and target_id = incident.response_target_of($1, $2)
            group by measure""";

    private final Pool pool;

    @Inject
    TraceRows(Pool pool) {
        this.pool = pool;
    }

    /** What the trace needs of an incident. */
    record Found(
            UUID id,
            String kind,
            String state,
            @Nullable UUID street,
            Instant raisedAt,
            @Nullable UUID mergedInto,
            @Nullable Instant resolvedAt,
            @Nullable String outcome) {}

    Uni<Optional<Found>> incident(UUID id, @Nullable UUID street) {
        return pool.preparedQuery(INCIDENT)
                .execute(Tuple.of(id, street))
                .map(rows -> first(rows)
                        .map(row -> new Found(
                                row.getUUID("id"),
                                row.getString("kind"),
                                row.getString("state"),
                                row.getUUID("street_id"),
                                time(row, "raised_at"),
                                row.getUUID("merged_into"),
                                timeOrNull(row, "resolved_at"),
                                row.getString("outcome"))));
    }

    /** In the order of their coming, after a signal, at most so many. */
    Uni<List<SignalMarks>> signals(UUID incident, @Nullable UUID after, int most) {
        return pool.preparedQuery(SIGNALS)
                .execute(Tuple.of(incident, after, null, most))
                .map(TraceRows::marks);
    }

    /** One of the incident's. */
    Uni<Optional<SignalMarks>> signal(UUID incident, UUID signal) {
        return pool.preparedQuery(SIGNALS)
                .execute(Tuple.of(incident, null, signal, 1))
                .map(TraceRows::marks)
                .map(rows -> rows.stream().findFirst());
    }

    /** One that raised nothing, of a device within reach. */
    Uni<Optional<SignalMarks>> alone(UUID signal, @Nullable UUID street) {
        return pool.preparedQuery(ALONE)
                .execute(Tuple.of(signal, street))
                .map(TraceRows::marks)
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Optional<UUID>> incidentOf(UUID signal) {
        return pool.preparedQuery("select incident_id from incident.incident_signal where signal_id = $1")
                .execute(Tuple.of(signal))
                .map(rows -> first(rows).map(row -> row.getUUID("incident_id")));
    }

    Uni<Optional<Mark>> firstShown(UUID incident) {
        return pool.preparedQuery(FIRST_SHOWN)
                .execute(Tuple.of(incident))
                .map(rows -> first(rows).map(TraceRows::shown));
    }

    Uni<Milestones> milestones(Found incident) {
        return done(incident)
                .chain(done ->
                        targets(incident).map(targets -> new Milestones(done, targets, incident.resolvedAt() != null)));
    }

    private Uni<Map<TraceStep, Mark>> done(Found incident) {
        Instant resolved = incident.resolvedAt();
        return pool.preparedQuery(MARKS).execute(Tuple.of(incident.id())).chain(rows -> {
            Map<TraceStep, Mark> done = new EnumMap<>(TraceStep.class);
            rows.forEach(row -> done.put(
                    TraceStep.valueOf(row.getString("step")),
                    new Mark(time(row, "at"), row.getString("by_name"), row.getString("detail"))));
            return resolved == null
                    ? Uni.createFrom().item(done)
                    : closedBy(incident.id())
                            .invoke(by -> done.put(TraceStep.RESOLVED, new Mark(resolved, by, incident.outcome())))
                            .replaceWith(done);
        });
    }

    private Uni<@Nullable String> closedBy(UUID incident) {
        return pool.preparedQuery(CLOSED_BY)
                .execute(Tuple.of(incident))
                .map(rows -> first(rows).map(row -> row.getString("by_name")).orElse(null));
    }

    private Uni<Map<TraceStep, Duration>> targets(Found incident) {
        OffsetDateTime raised = incident.raisedAt().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(TARGETS)
                .execute(Tuple.of(incident.street(), raised))
                .map(rows -> {
                    Map<TraceStep, Duration> targets = new EnumMap<>(TraceStep.class);
                    rows.forEach(row ->
                            targets.put(step(row.getString("measure")), Duration.ofSeconds(row.getInteger("seconds"))));
                    return targets;
                });
    }

    private static TraceStep step(String measure) {
        return switch (measure) {
            case "ANSWER" -> TraceStep.TAKEN;
            case "CONTACT" -> TraceStep.CONTACT;
            case "SEND" -> TraceStep.SENT;
            case "ARRIVE" -> TraceStep.ARRIVED;
            default -> throw new IllegalStateException("a measure that has no step: " + measure);
        };
    }

    private static List<SignalMarks> marks(RowSet<Row> rows) {
        List<SignalMarks> marks = new ArrayList<>();
        rows.forEach(row -> marks.add(mark(row)));
        return marks;
    }

    private static SignalMarks mark(Row row) {
        Instant received = timeOrNull(row, "received_at");
        return new SignalMarks(
                row.getUUID("signal_id"),
                row.getUUID("incident_id"),
                row.getUUID("device_id"),
                row.getString("type"),
                row.getLong("number").intValue(),
                row.getString("gateway"),
                row.getString("node"),
                row.getUUID("journal_id"),
                timeOrNull(row, "claimed_at"),
                received == null ? time(row, "at") : received,
                timeOrNull(row, "journaled_at"),
                timeOrNull(row, "stored_at"),
                row.getOffsetDateTime("shown_at") == null ? null : shown(row));
    }

    private static Mark shown(Row row) {
        return new Mark(time(row, "shown_at"), row.getString("shown_by"), String.valueOf(row.getUUID("console")));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next());
    }

    private static Instant time(Row row, String column) {
        return Objects.requireNonNull(timeOrNull(row, column));
    }

    private static @Nullable Instant timeOrNull(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
