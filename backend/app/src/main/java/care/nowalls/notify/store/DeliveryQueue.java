package care.nowalls.notify.store;

import care.nowalls.notify.Channel;
import care.nowalls.notify.DeliveryState;
import care.nowalls.notify.model.Answer;
import care.nowalls.notify.model.Letter;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries that are due. A claim is a lease: of a node that dies, the next one takes over. */
@ApplicationScoped
public class DeliveryQueue {

    // now() is allowed here: the lease of a claim is a matter between machines, not domain time.
    private static final String CLAIM = """
            with due as (
              select id from notify.delivery
              where channel = $1 and state = 'PENDING' and due_at <= $2 and lease_until < now()
              order by priority, due_at limit $3 for update skip locked)
            update notify.delivery d set attempts = d.attempts + 1, lease_until = now() + interval '60 seconds'
            from due where d.id = due.id
            returning d.id, d.attempts, d.priority, d.purpose, d.reference, d.masked, d.address_sealed,
              d.subject_sealed, d.text_sealed, d.key_sealed""";

    private final Pool pool;
    private final DeliverySeals seals;

    @Inject
    DeliveryQueue(Pool pool, DeliverySeals seals) {
        this.pool = pool;
        this.seals = seals;
    }

    /** Most urgent first; the attempt counts from now on, whatever becomes of this node. */
    public Uni<List<Claim>> claim(Channel channel, Instant now, int max) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(channel.name(), now.atOffset(ZoneOffset.UTC), max))
                .map(rows -> {
                    List<Claim> claims = new ArrayList<>();
                    rows.forEach(row -> claims.add(claim(channel, row)));
                    return claims;
                });
    }

    /** Its end; in the current session. */
    public Uni<Void> settle(UUID id, DeliveryState state, Answer answer, Instant now) {
        return SessionSql.write(
                        "update notify.delivery set state = ?2, reason = cast(?3 as text), answer = cast(?4 as text),"
                                + " settled_at = ?5, lease_until = '-infinity' where id = ?1 and state = 'PENDING'",
                        id,
                        state.name(),
                        answer.reason(),
                        answer.text(),
                        now)
                .replaceWithVoid();
    }

    /** Another attempt later; in the current session. */
    public Uni<Void> again(UUID id, Answer answer, Instant due) {
        return SessionSql.write(
                        "update notify.delivery set reason = cast(?2 as text), answer = cast(?3 as text), due_at = ?4,"
                                + " lease_until = '-infinity' where id = ?1 and state = 'PENDING'",
                        id,
                        answer.reason(),
                        answer.text(),
                        due)
                .replaceWithVoid();
    }

    private Claim claim(Channel channel, Row row) {
        UUID id = row.getUUID("id");
        return new Claim(
                id,
                row.getInteger("attempts"),
                row.getInteger("priority"),
                row.getString("purpose"),
                row.getString("reference"),
                row.getString("masked"),
                opened(channel, id, row));
    }

    private @Nullable Letter opened(Channel channel, UUID id, Row row) {
        try {
            return new Letter(
                    id,
                    channel,
                    seals.address(id, row.getBuffer("address_sealed").getBytes()),
                    seals.subject(id, bytes(row.getBuffer("subject_sealed"))),
                    seals.text(id, row.getBuffer("text_sealed").getBytes()),
                    seals.key(id, bytes(row.getBuffer("key_sealed"))),
                    row.getInteger("attempts"));
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static byte @Nullable [] bytes(@Nullable Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }
}
