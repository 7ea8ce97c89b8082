package care.nowalls.device.store;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.shared.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The rows of signals: the key that is unique for ever, and the signal in its month's partition. The id carries the time
 * of storing, so that no device's or gateway's clock can point at a month without a partition.
 */
@ApplicationScoped
public class SignalRows {

    private static final int LONGEST_KEY = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    // Sorted: two gateways that deliver the same signals at once wait in the same order and never for each other.
    private static final String KEYS = """
            insert into device.signal_key (device_id, key, signal_id)
            select d, k, s from unnest($1::uuid[], $2::text[], $3::uuid[]) as u(d, k, s) order by d, k
            on conflict do nothing""";

    private static final String IDS = """
            select k.device_id, k.key, k.signal_id from device.signal_key k
            join unnest($1::uuid[], $2::text[]) as u(d, k) on k.device_id = u.d and k.key = u.k""";

    private static final String SIGNALS = """
            insert into device.signal (id, device_id, key, event_id, type, gateway, received_at, claimed_at, stored_at,
                                       battery, position, zone, data, journal_id, journaled_at, node)
            select s, d, k, e, t, $9, r, c, $10, b, p::jsonb, z, j::jsonb, i, w, $16
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
                        $7::timestamptz[], $8::integer[], $11::text[], $12::text[], $13::text[], $14::uuid[],
                        $15::timestamptz[])
                 as u(s, d, k, e, t, r, c, b, p, z, j, i, w)""";

    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final String node;

    @Inject
    public SignalRows(Ids ids, Clock clock, ObjectMapper json, @ConfigProperty(name = "nowalls.node") String node) {
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.node = node;
    }

    /**
     * @param device whose
     * @param key as the database keeps it
     */
    public record Key(UUID device, String key) {
        public static Key of(SignalReport report) {
            String clean = clean(report.key());
            return new Key(report.deviceId(), clean.length() > LONGEST_KEY ? DigestUtils.sha256Hex(clean) : clean);
        }
    }

    /**
     * @param id of the signal's row
     * @param fresh whether this transaction wrote it
     */
    public record Entry(UUID id, boolean fresh) {}

    private record Candidate(Key key, UUID id, SignalReport report) {}

    /** Stores what is new; answers for every key which row it has. */
    public Uni<Map<Key, Entry>> insert(SqlConnection connection, String gateway, List<SignalReport> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<Key, Candidate> candidates = new LinkedHashMap<>();
        for (SignalReport report : reports) {
            candidates.computeIfAbsent(Key.of(report), key -> new Candidate(key, ids.next(), report));
        }
        List<Candidate> all = List.copyOf(candidates.values());
        return connection
                .preparedQuery(KEYS)
                .execute(keyColumns(all).addArrayOfUUID(column(all, Candidate::id, UUID[]::new)))
                .chain(() -> connection.preparedQuery(IDS).execute(keyColumns(all)))
                .map(rows -> entries(rows, candidates))
                .call(entries -> insertFresh(connection, gateway, all, entries));
    }

    private Uni<Void> insertFresh(
            SqlConnection connection, String gateway, List<Candidate> all, Map<Key, Entry> entries) {
        List<Candidate> fresh = all.stream()
                .filter(candidate ->
                        Objects.requireNonNull(entries.get(candidate.key())).fresh())
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(SIGNALS).execute(values(gateway, fresh)).replaceWithVoid();
    }

    private Tuple values(String gateway, List<Candidate> fresh) {
        return Tuple.tuple()
                .addArrayOfUUID(column(fresh, Candidate::id, UUID[]::new))
                .addArrayOfUUID(column(fresh, c -> c.key().device(), UUID[]::new))
                .addArrayOfString(column(fresh, c -> c.key().key(), String[]::new))
                .addArrayOfString(column(fresh, c -> cleanOrNull(c.report().eventId()), String[]::new))
                .addArrayOfString(column(fresh, c -> c.report().type().wire(), String[]::new))
                .addArrayOfOffsetDateTime(column(fresh, c -> received(c.report().receivedAt()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(column(fresh, c -> sane(claimed(c.report())), OffsetDateTime[]::new))
                .addArrayOfInteger(column(fresh, c -> c.report().battery(), Integer[]::new))
                .addString(gateway)
                .addOffsetDateTime(utc(clock.instant()))
                .addArrayOfString(column(fresh, c -> write(c.report().position()), String[]::new))
                .addArrayOfString(column(fresh, c -> cleanOrNull(c.report().zone()), String[]::new))
                .addArrayOfString(column(fresh, c -> write(data(c.report())), String[]::new))
                .addArrayOfUUID(column(fresh, c -> c.report().journalId(), UUID[]::new))
                .addArrayOfOffsetDateTime(column(fresh, c -> sane(c.report().journaledAt()), OffsetDateTime[]::new))
                .addString(node);
    }

    private static Map<Key, Entry> entries(Iterable<Row> rows, Map<Key, Candidate> candidates) {
        Map<Key, Entry> entries = new HashMap<>();
        for (Row row : rows) {
            Key key = new Key(row.getUUID("device_id"), row.getString("key"));
            UUID id = row.getUUID("signal_id");
            Candidate candidate = candidates.get(key);
            entries.put(key, new Entry(id, candidate != null && candidate.id().equals(id)));
        }
        return entries;
    }

    private static Tuple keyColumns(List<Candidate> all) {
        return Tuple.tuple()
                .addArrayOfUUID(column(all, c -> c.key().device(), UUID[]::new))
                .addArrayOfString(column(all, c -> c.key().key(), String[]::new));
    }

    private static <T> T[] column(List<Candidate> all, Function<Candidate, @Nullable T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /** What was read out of quarantine came earlier than it is received now, whatever the device's clock says. */
    private static @Nullable Instant claimed(SignalReport report) {
        SignalReport.Replayed replayed = report.replayed();
        return replayed == null ? report.claimedAt() : replayed.receivedAt();
    }

    private static @Nullable Map<String, Object> data(SignalReport report) {
        SignalReport.Replayed replayed = report.replayed();
        if (replayed == null) {
            return report.data();
        }
        Map<String, Object> all = new LinkedHashMap<>(report.data() == null ? Map.of() : report.data());
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("quarantineId", replayed.quarantineId());
        origin.put("deviceClock", report.claimedAt());
        all.put("replayed", origin);
        return all;
    }

    private OffsetDateTime received(Instant at) {
        OffsetDateTime sane = sane(at);
        return sane == null ? utc(clock.instant()) : sane;
    }

    private static @Nullable OffsetDateTime sane(@Nullable Instant at) {
        return at != null && at.isAfter(EARLIEST) && at.isBefore(LATEST) ? utc(at) : null;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    private static String clean(String text) {
        return text.replace('\0', ' ');
    }
}
