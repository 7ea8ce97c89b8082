package care.nowalls.dispatch.store;

import care.nowalls.dispatch.OfferState;
import care.nowalls.dispatch.model.Offer;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Offers in the current session's transaction. Whoever changes one holds its order's row first: so nobody waits for two
 * things in two orders.
 */
@ApplicationScoped
public class OfferStore {

    private static final int SWEEP = 200;
    private static final String OFFER =
            "select id, order_id, round, provider_id, contract_id, staff_id, state, deadline,"
                    + " more_time_used, price_fen from dispatch.offer ";
    private static final String CLOSE = "update dispatch.offer set state = ?2, closed_at = ?3,"
            + " decline_reason = cast(?4 as text), decline_note = cast(?5 as text) where id = ?1";

    private final Pool pool;

    @Inject
    public OfferStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Why an offer was declined.
     *
     * @param reason code
     * @param note more words
     */
    public record Declined(String reason, @Nullable String note) {}

    /** The order of an offer within reach; 404 when there is none. Takes no lock. */
    public Uni<UUID> orderOf(UUID offer, OfferReach reach) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select order_id from dispatch.offer where id = ?1"
                                        + " and provider_id = ?2 and (cast(?3 as text[]) is null or skills <@ cast(?3 as text[]))"
                                        + " and (cast(?4 as uuid) is null or staff_id is null or staff_id = cast(?4 as uuid))",
                                Object.class)
                        .setParameter(1, offer)
                        .setParameter(2, reach.providerId())
                        .setParameter(3, reach.skills())
                        .setParameter(4, reach.staffId())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND))
                .map(id -> (UUID) id);
    }

    public Uni<Offer> one(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OFFER + "where id = ?1", Object[].class)
                        .setParameter(1, id)
                        .getSingleResult())
                .map(OfferStore::offer);
    }

    /** The offers of an order's round, whatever their state. */
    public Uni<List<Offer>> ofRound(UUID order, int round) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                OFFER + "where order_id = ?1 and round = ?2 order by id", Object[].class)
                        .setParameter(1, order)
                        .setParameter(2, round)
                        .getResultList())
                .map(rows -> rows.stream().map(OfferStore::offer).toList());
    }

    public Uni<Void> close(UUID id, OfferState state, Instant at, @Nullable Declined why) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLOSE)
                        .setParameter(1, id)
                        .setParameter(2, state.name())
                        .setParameter(3, at)
                        .setParameter(4, why == null ? null : why.reason())
                        .setParameter(5, why == null ? null : why.note())
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> extend(UUID id, Instant deadline) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update dispatch.offer set deadline = ?2, more_time_used = true where id = ?1")
                        .setParameter(1, id)
                        .setParameter(2, deadline)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether this provider once accepted the order. */
    public Uni<Boolean> everAccepted(UUID order, UUID provider) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from dispatch.offer where order_id = ?1"
                                        + " and provider_id = ?2 and state = 'ACCEPTED'",
                                Object.class)
                        .setParameter(1, order)
                        .setParameter(2, provider)
                        .getResultList())
                .map(rows -> !rows.isEmpty());
    }

    /** Orders with an offer past its deadline. */
    public Uni<Collection<UUID>> ordersWithExpired(Instant now) {
        return pool.preparedQuery("select distinct order_id from (select order_id from dispatch.offer"
                        + " where state = 'OPEN' and deadline <= $1 order by deadline limit " + SWEEP + ") due")
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("order_id"))
                        .toList());
    }

    private static Offer offer(Object[] row) {
        return new Offer(
                (UUID) row[0],
                (UUID) row[1],
                ((Number) row[2]).intValue(),
                (UUID) row[3],
                (UUID) row[4],
                (UUID) row[5],
                OfferState.valueOf((String) row[6]),
                instant(row[7]),
                (Boolean) row[8],
                ((Number) row[9]).longValue());
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
