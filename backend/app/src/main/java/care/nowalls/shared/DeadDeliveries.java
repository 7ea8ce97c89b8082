package care.nowalls.shared;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Deliveries of the outbox that failed too often: nobody tries them again until somebody says so. */
@ApplicationScoped
public class DeadDeliveries {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    private static final String PAGE = """
            select d.seq, d.event_id, e.type, d.aggregate, d.listener, d.attempts, d.last_error, e.at,
                   (select count(*) from shared.outbox_delivery later
                    where later.listener = d.listener and later.aggregate = d.aggregate and later.seq > d.seq) as waiting
            from shared.outbox_delivery d join shared.outbox_event e on e.id = d.event_id
            where d.state = 'DEAD' and d.seq > $1 order by d.seq limit $2""";

    private static final String RETRY = """
            update shared.outbox_delivery set state = 'PENDING', attempts = 0, lease_until = '-infinity'
            where event_id = ?1 and listener = ?2 and state = 'DEAD'""";

    private final Pool pool;

    @Inject
    public DeadDeliveries(Pool pool) {
        this.pool = pool;
    }

    /**
     * A delivery that nobody tries any more.
     *
     * @param seq its place, oldest first
     * @param eventId what happened
     * @param type of the event
     * @param aggregate what it happened to; its later events wait behind this one
     * @param listener who did not hear it
     * @param attempts how often it was tried
     * @param lastError of the last attempt
     * @param at when it happened, domain time
     * @param waiting how many later events of the aggregate wait behind it
     */
    public record Dead(
            long seq,
            UUID eventId,
            String type,
            String aggregate,
            String listener,
            int attempts,
            @Nullable String lastError,
            OffsetDateTime at,
            long waiting) {}

    /** Oldest first; 400 {@code invalid-cursor}. */
    public Uni<List<Dead>> page(Cursor cursor) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(after(cursor), cursor.fetch()))
                .map(DeadDeliveries::all);
    }

    /** Tries it from the first attempt on; 404 when no such delivery is dead. */
    @WithTransaction
    public Uni<Void> retry(UUID event, String listener) {
        refuseUnless(NAME.matcher(listener).matches());
        return SessionSql.write(RETRY, event, listener)
                .invoke(rows -> refuseUnless(rows == 1))
                .chain(() -> SessionSql.column(Object.class, Outbox.WAKE))
                .replaceWithVoid();
    }

    private static void refuseUnless(boolean found) {
        if (!found) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }

    private static long after(Cursor cursor) {
        try {
            return cursor.after() == null ? 0 : Long.parseLong(cursor.after());
        } catch (NumberFormatException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private static List<Dead> all(Iterable<Row> rows) {
        List<Dead> all = new ArrayList<>();
        rows.forEach(row -> all.add(dead(row)));
        return all;
    }

    private static Dead dead(Row row) {
        return new Dead(
                row.getLong("seq"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("aggregate"),
                row.getString("listener"),
                row.getInteger("attempts"),
                row.getString("last_error"),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("at").toInstant())),
                row.getLong("waiting"));
    }
}
