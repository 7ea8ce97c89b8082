package care.nowalls.device.store;

import care.nowalls.contract.signal.ReplayClaim;
import care.nowalls.contract.signal.ReplayOrder;
import care.nowalls.contract.signal.ReplayReport;
import care.nowalls.shared.SessionSql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages of the quarantine that somebody wants read again. Where the backend has no copy of the bytes, the gateway that
 * kept them comes first, and after 10 s any: another may have heard the same message.
 */
@ApplicationScoped
public class ReplayRows {

    /** Longer ones are not all there. */
    public static final int WHOLE = 64 * 1024;

    private static final String ASKED = """
            replay_state = case when size > %d then 'IMPOSSIBLE' else 'WAITING' end, replay_asked_at = cast({1} as timestamptz),
            replay_asked_by = {2}, replay_wall = now(), replay_lease = '-infinity', replay_gateway = null,
            replay_done_at = case when size > %d then cast({1} as timestamptz) end,
            replay_reason = case when size > %d then 'too-large' end,
            replay_detail = null, replay_signals = null""".formatted(WHOLE, WHOLE, WHOLE);

    // now() is allowed here: who may claim and for how long is a matter between machines, not domain time.
    private static final String CLAIM = """
            with free as (
              select id from device.quarantine
              where replay_state = 'WAITING' and replay_lease < now()
                and (raw is not null or gateway = $1 or replay_wall < now() - interval '10 seconds')
              order by id limit $2 for update skip locked)
            update device.quarantine q set replay_lease = now() + interval '30 seconds', replay_gateway = $1
            from free where q.id = free.id
            returning q.id, q.received_at, q.topic, q.device_id, q.size, q.sha256, q.raw""";

    private static final String DONE = """
            update device.quarantine set replay_state = $2, replay_gateway = $3, replay_done_at = $4, replay_reason = $5,
              replay_detail = $6, replay_signals = $7::text::jsonb
            where id = $1 and replay_state = 'WAITING'""";

    private final Pool pool;
    private final ObjectMapper json;

    @Inject
    public ReplayRows(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Bytes of the whole message; none when there is no such entry. */
    public Uni<List<Integer>> size(UUID id) {
        return SessionSql.column(Integer.class, "select size from device.quarantine where id = ?1", id);
    }

    public Uni<Integer> ask(UUID id, Instant at, String by) {
        return SessionSql.write(
                "update device.quarantine set " + numbered(ASKED, 1, 2) + " where id = ?3", utc(at), by, id);
    }

    /** The oldest that match, are not stored and do not wait already, at most so many; how many they were. */
    public Uni<Integer> askAll(QuarantineFilter filter, int most, Instant at, String by) {
        @Nullable Object[] values = filter.values();
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 3);
        all[values.length] = utc(at);
        all[values.length + 1] = by;
        all[values.length + 2] = most;
        return SessionSql.write(
                "update device.quarantine set " + numbered(ASKED, 10, 11)
                        + " where id in (select id from device.quarantine where " + QuarantineFilter.condition("?")
                        + " and coalesce(replay_state, 'NONE') not in ('WAITING', 'STORED') order by id limit ?12)",
                all);
    }

    /** How many that were asked for at that time are in each state. */
    public Uni<List<Row>> progress(Instant askedAt) {
        return pool.preparedQuery("select replay_state, count(*) as entries from device.quarantine"
                        + " where replay_asked_at = $1 group by replay_state")
                .execute(Tuple.of(utc(askedAt)))
                .map(DeviceList::rows);
    }

    public Uni<List<ReplayOrder>> claim(ReplayClaim claim) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(claim.gateway(), claim.max()))
                .map(DeviceList::rows)
                .map(rows -> rows.stream().map(ReplayRows::order).toList());
    }

    public Uni<Void> done(ReplayReport report, Instant at) {
        List<Tuple> results = report.results().stream()
                .map(result -> Tuple.tuple()
                        .addUUID(result.id())
                        .addString(result.outcome().name())
                        .addString(report.gateway())
                        .addOffsetDateTime(utc(at))
                        .addString(result.reason())
                        .addString(
                                result.detail() == null ? null : result.detail().replace("\0", "\\u0000"))
                        .addString(write(result.signals())))
                .toList();
        return results.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(DONE).executeBatch(results).replaceWithVoid();
    }

    private static ReplayOrder order(Row row) {
        Buffer raw = row.getBuffer("raw");
        return new ReplayOrder(
                row.getUUID("id"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("topic"),
                row.getUUID("device_id"),
                row.getInteger("size"),
                row.getString("sha256"),
                raw == null ? null : raw.getBytes());
    }

    private static String numbered(String sql, int at, int by) {
        return sql.replace("{1}", "?" + at).replace("{2}", "?" + by);
    }

    private String write(List<ReplayReport.Signal> signals) {
        try {
            return json.writeValueAsString(signals);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
