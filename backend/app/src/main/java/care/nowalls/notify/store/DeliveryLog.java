package care.nowalls.notify.store;

import care.nowalls.notify.DeliveryView;
import care.nowalls.notify.Message;
import care.nowalls.notify.model.Addresses;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of deliveries. */
@ApplicationScoped
public class DeliveryLog {

    private static final String VIEW =
            "select id, channel, state, priority, purpose, reference, masked, created_at, due_at, attempts, settled_at,"
                    + " reason, answer from notify.delivery where ";

    private final Pool pool;
    private final DeliverySeals seals;

    @Inject
    DeliveryLog(Pool pool, DeliverySeals seals) {
        this.pool = pool;
        this.seals = seals;
    }

    /**
     * Which ones are asked for; null for all.
     *
     * @param state of the delivery
     * @param channel how
     * @param reference what they belong to
     */
    public record Filter(
            @Nullable String state,
            @Nullable String channel,
            @Nullable String reference) {}

    /** Writes one in the current session. */
    public Uni<Void> add(UUID id, Message message, Instant now, Instant due) {
        DeliverySeals.Sealed sealed = seals.sealed(id, message);
        return SessionSql.write(
                        """
                        insert into notify.delivery (id, channel, state, priority, purpose, reference, masked,
                          address_sealed, subject_sealed, text_sealed, key_sealed, created_at, due_at)
                        values (?1, ?2, 'PENDING', ?3, ?4, cast(?5 as text), ?6, ?7, cast(?8 as bytea), ?9,
                          cast(?10 as bytea), ?11, ?12)""",
                        id,
                        message.channel().name(),
                        message.about().priority(),
                        message.about().purpose(),
                        message.about().reference(),
                        Addresses.masked(message.channel(), message.to()),
                        sealed.address(),
                        sealed.subject(),
                        sealed.text(),
                        sealed.key(),
                        now,
                        due)
                .replaceWithVoid();
    }

    /** What waits for this and is in nobody's hands is not sent any more; how many. */
    public Uni<Integer> withdraw(String reference, Instant now) {
        return SessionSql.write(
                "update notify.delivery set state = 'WITHDRAWN', settled_at = ?2 where reference = ?1"
                        + " and state = 'PENDING' and lease_until < now()",
                reference,
                now);
    }

    /** Once more from the beginning; false when it is not at an end, or was sent. */
    public Uni<Boolean> retry(UUID id, Instant now) {
        return SessionSql.write(
                        "update notify.delivery set state = 'PENDING', attempts = 0, due_at = ?2, settled_at = null,"
                                + " reason = null, answer = null, lease_until = '-infinity'"
                                + " where id = ?1 and state in ('DEAD', 'NOT_SENT')",
                        id,
                        now)
                .map(count -> count == 1);
    }

    /** Newest first. */
    public Uni<List<DeliveryView>> page(Filter filter, @Nullable UUID before, int fetch) {
        return SessionSql.rows(
                        VIEW + "(cast(?1 as text) is null or state = ?1) and (cast(?2 as text) is null or channel = ?2)"
                                + " and (cast(?3 as text) is null or reference = ?3)"
                                + " and (cast(?4 as uuid) is null or id < cast(?4 as uuid)) order by id desc limit ?5",
                        filter.state(),
                        filter.channel(),
                        filter.reference(),
                        before,
                        fetch)
                .map(rows -> rows.stream().map(DeliveryLog::view).toList());
    }

    /** In the current session; null when there is none. */
    public Uni<@Nullable DeliveryView> one(UUID id) {
        return SessionSql.rows(VIEW + "id = ?1", id).map(rows -> rows.isEmpty() ? null : view(rows.getFirst()));
    }

    /** Forgets what came to its end before; how many, at most a batch. */
    public Uni<Integer> forget(Instant before, int batch) {
        return pool.preparedQuery("""
                        delete from notify.delivery where id in (
                          select id from notify.delivery where id < shared.first_id($1) and state <> 'PENDING' limit $2)""")
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), batch))
                .map(rows -> rows.rowCount());
    }

    private static DeliveryView view(Object[] row) {
        return new DeliveryView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Objects.requireNonNull(shown(row[7])),
                Objects.requireNonNull(shown(row[8])),
                ((Number) row[9]).intValue(),
                shown(row[10]),
                (String) row[11],
                (String) row[12]);
    }

    private static @Nullable OffsetDateTime shown(@Nullable Object value) {
        Instant instant = value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
        return DistrictTime.shown(instant);
    }
}
