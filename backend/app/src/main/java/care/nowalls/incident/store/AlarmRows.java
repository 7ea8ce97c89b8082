package care.nowalls.incident.store;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.device.DeviceFacts;
import care.nowalls.device.StoredSignal;
import care.nowalls.incident.IncidentEvent;
import care.nowalls.incident.IncidentKind;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Incidents on the alarm lane: opening and joining is one statement, so that two gateways at once make one incident. */
@ApplicationScoped
public class AlarmRows {

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended(s, 8))
            from (select distinct s from unnest($1::text[]) as u(s) order by s) as subjects""";

    private static final String OPEN_OR_JOIN = """
            insert into incident.incident (id, state, kind, priority, subject, resident_id, resident_name, dwelling_id,
              device_id, centre_id, street_id, street_name, zone, quiet, raised_at, last_signal_at, late_since, next_deadline)
            values ($1, 'RAISED', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $17,
              $15::timestamptz + coalesce($16 * interval '1 second', incident.first_wait($3, $10, $15)))
            on conflict (subject) where state <> 'RESOLVED' do update
              set signals = incident.signals + 1, last_signal_at = excluded.last_signal_at,
                  priority = least(incident.priority, excluded.priority),
                  next_deadline = case when incident.state = 'RAISED'
                                            and (incident.quiet and not excluded.quiet
                                                 or incident.late_since is not null and excluded.late_since is null)
                                       then excluded.next_deadline else incident.next_deadline end,
                  quiet = incident.quiet and excluded.quiet,
                  late_since = case when excluded.late_since is not null then incident.late_since end,
                  -- who proposed to close it did not know of this signal
                  closing_outcome = null, closing_by = null, closing_by_name = null, closing_at = null
            returning id, state, kind, priority, resident_id, device_id, street_id, centre_id, quiet""";

    private static final int HAZARD = 2;

    private static final String LINKS = """
            insert into incident.incident_signal (incident_id, signal_id, device_id, event_id, type, at)
            select i, s, d, e, t, $6 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
                                            as u(i, s, d, e, t)""";

    private static final String ENTRIES = """
            insert into incident.entry (id, incident_id, at, kind, detail)
            select e, i, $5, k, t::jsonb
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as u(e, i, k, t)""";

    private final Ids ids;

    @Inject
    public AlarmRows(Ids ids) {
        this.ids = ids;
    }

    /**
     * What a signal did.
     *
     * @param event the incident as it is now
     * @param opened false when it joined
     */
    public record Alarm(IncidentEvent event, boolean opened) {}

    /** All subjects of a batch in one order, so that batches never wait for each other in a circle. */
    public Uni<Void> lock(SqlConnection connection, List<String> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfString(subjects.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /**
     * How a signal is to be taken.
     *
     * @param kind of emergency
     * @param quietFor a test alarm waits so long for its confirmation; null for an ordinary one
     * @param lateSince when the message of a late alarm came; null for an ordinary one
     */
    public record Raising(
            IncidentKind kind,
            @Nullable Duration quietFor,
            @Nullable Instant lateSince) {

        /** Late, nobody is called out of bed for it, but somebody looks: it rings as a hazard does. */
        int priority() {
            return lateSince == null ? kind.priority() : Math.max(kind.priority(), HAZARD);
        }
    }

    public Uni<Alarm> openOrJoin(SqlConnection connection, StoredSignal signal, Raising raising, Instant now) {
        IncidentKind kind = raising.kind();
        Duration quietFor = raising.quietFor();
        DeviceFacts device = Objects.requireNonNull(signal.device());
        UUID id = ids.next();
        Instant received = signal.report().receivedAt();
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addString(kind.name())
                .addInteger(raising.priority())
                .addString(subject(device.id(), kind))
                .addUUID(device.residentId())
                .addString(device.residentName())
                .addUUID(device.dwellingId())
                .addUUID(device.id())
                .addUUID(device.centreId())
                .addUUID(device.streetId())
                .addString(device.streetName())
                .addString(zone(signal.report().zone()))
                .addBoolean(quietFor != null)
                .addOffsetDateTime(utc(received.isBefore(now) && received.isAfter(Instant.EPOCH) ? received : now))
                .addOffsetDateTime(utc(now))
                .addInteger(quietFor == null ? null : (int) quietFor.toSeconds())
                .addOffsetDateTime(raising.lateSince() == null ? null : utc(raising.lateSince()));
        return connection
                .preparedQuery(OPEN_OR_JOIN)
                .execute(values)
                .map(rows -> alarm(rows.iterator().next(), id));
    }

    /**
     * @param incident that the signal opened or joined
     * @param signal as stored
     */
    public record Link(UUID incident, StoredSignal signal) {}

    /** Which signals belong to which incidents, for the timeline and for the answers to the devices. */
    public Uni<Void> link(SqlConnection connection, List<Link> links, Instant now) {
        if (links.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(LINKS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(column(links, Link::incident, UUID[]::new))
                        .addArrayOfUUID(column(links, link -> link.signal().signalId(), UUID[]::new))
                        .addArrayOfUUID(
                                column(links, link -> link.signal().report().deviceId(), UUID[]::new))
                        .addArrayOfString(column(links, link -> link.signal().eventId(), String[]::new))
                        .addArrayOfString(column(
                                links, link -> link.signal().report().type().wire(), String[]::new))
                        .addOffsetDateTime(utc(now)))
                .replaceWithVoid();
    }

    /**
     * A line of an incident's timeline.
     *
     * @param kind of the line
     * @param report what was signalled
     */
    public record Entry(UUID incident, String kind, SignalReport report) {}

    /** In their order. */
    public Uni<Void> enter(SqlConnection connection, List<Entry> entries, Instant now) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(ENTRIES)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(column(entries, entry -> ids.next(), UUID[]::new))
                        .addArrayOfUUID(column(entries, Entry::incident, UUID[]::new))
                        .addArrayOfString(column(entries, Entry::kind, String[]::new))
                        .addArrayOfString(column(entries, entry -> detail(entry.report()), String[]::new))
                        .addOffsetDateTime(utc(now)))
                .replaceWithVoid();
    }

    /** What was signalled; of a replayed message also when it came. */
    private static String detail(SignalReport report) {
        SignalReport.Replayed replayed = report.replayed();
        JsonObject detail = new JsonObject().put("type", report.type().wire());
        if (replayed != null) {
            detail.put("originally", String.valueOf(DistrictTime.shown(replayed.receivedAt())));
        }
        return detail.encode();
    }

    /** By signal, the incident that it belongs to; those that belong to none are left out. */
    public Uni<Map<UUID, UUID>> incidentsOf(SqlConnection connection, List<UUID> signals) {
        if (signals.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection
                .preparedQuery("select signal_id, incident_id from incident.incident_signal where signal_id = any($1)")
                .execute(Tuple.tuple().addArrayOfUUID(signals.toArray(UUID[]::new)))
                .map(AlarmRows::bySignal);
    }

    private static Map<UUID, UUID> bySignal(Iterable<Row> rows) {
        Map<UUID, UUID> incidents = new HashMap<>();
        rows.forEach(row -> incidents.put(row.getUUID("signal_id"), row.getUUID("incident_id")));
        return incidents;
    }

    /** A device's CANCEL closes nothing, it only marks what was open when it came. */
    public Uni<List<IncidentEvent>> markCancelled(SqlConnection connection, SignalReport report, Instant now) {
        SignalReport.Replayed replayed = report.replayed();
        return connection
                .preparedQuery("""
                        update incident.incident set cancelled_at = $2 where device_id = $1 and state <> 'RESOLVED'
                          and ($3::timestamptz is null or coalesce(late_since, last_signal_at) <= $3)
                        returning id, state, kind, priority, resident_id, device_id, street_id, centre_id, quiet""")
                .execute(Tuple.of(report.deviceId(), utc(now), replayed == null ? null : utc(replayed.receivedAt())))
                .map(AlarmRows::events);
    }

    /** What makes signals one incident: the device and the family of the kind. */
    public static String subject(UUID device, IncidentKind kind) {
        return "device:" + device + ":" + kind.family();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static List<IncidentEvent> events(Iterable<Row> rows) {
        List<IncidentEvent> events = new ArrayList<>();
        rows.forEach(row -> events.add(event(row)));
        return events;
    }

    private static Alarm alarm(Row row, UUID fresh) {
        return new Alarm(event(row), fresh.equals(row.getUUID("id")));
    }

    private static IncidentEvent event(Row row) {
        return new IncidentEvent(
                row.getUUID("id"),
                row.getString("state"),
                row.getInteger("priority"),
                row.getString("kind"),
                row.getUUID("resident_id"),
                row.getUUID("device_id"),
                row.getUUID("street_id"),
                row.getUUID("centre_id"),
                row.getBoolean("quiet"));
    }

    private static @Nullable String zone(@Nullable String zone) {
        String clean = zone == null ? null : zone.replace('\0', ' ');
        return clean == null || clean.length() <= 100 ? clean : clean.substring(0, 100);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
