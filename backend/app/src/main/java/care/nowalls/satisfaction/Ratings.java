package care.nowalls.satisfaction;

import care.nowalls.account.Scope;
import care.nowalls.order.Acting;
import care.nowalls.order.LockedOrder;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Vault;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Keeps ratings, one an order. */
@ApplicationScoped
public class Ratings {

    /** Associated data of the comment. */
    public static final String COMMENT_COLUMN = "satisfaction.rating.comment_sealed";

    private static final String INSERT =
            "insert into satisfaction.rating (order_id, provider_id, resident_id, street_id,"
                    + " score, tags, comment_sealed, rated_by, counts, at, account_id)"
                    + " values (?1, cast(?2 as uuid), ?3, ?4, ?5, cast(?6 as text[]), ?7, ?8, ?9, ?10, ?11) on conflict do nothing";

    private final Orders orders;
    private final Outbox outbox;
    private final Vault vault;
    private final Acting acting;
    private final DistrictTime time;

    @Inject
    Ratings(Orders orders, Outbox outbox, Vault vault, Acting acting, DistrictTime time) {
        this.orders = orders;
        this.outbox = outbox;
        this.vault = vault;
        this.acting = acting;
        this.time = time;
    }

    /** 404 out of reach, 409 {@code wrong-state} before completion, 409 {@code already-rated} the second time. */
    @WithTransaction
    public Uni<RatingView> rate(NewRating given, Scope scope) {
        return orders.lock(given.orderId(), scope)
                .invoke(order -> order.requireIn(OrderState.COMPLETED, OrderState.CONFIRMED))
                .map(LockedOrder::facts)
                .call(order -> written(given, order))
                .call(order -> outbox.publish("satisfaction.rated", "order:" + order.id(), rated(given, order)))
                .map(order -> view(given));
    }

    private Uni<Void> written(NewRating given, OrderFacts order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, order.id())
                        .setParameter(2, order.providerId())
                        .setParameter(3, order.residentId())
                        .setParameter(4, order.streetId())
                        .setParameter(5, given.score())
                        .setParameter(6, given.tags().toArray(String[]::new))
                        .setParameter(7, vault.seal(given.comment(), COMMENT_COLUMN, order.id()))
                        .setParameter(8, given.by().name())
                        .setParameter(9, counts(given))
                        .setParameter(10, time.now())
                        .setParameter(11, acting.caller().accountId())
                        .executeUpdate())
                .invoke(rows -> refuseUnless(rows == 1))
                .replaceWithVoid();
    }

    private static void refuseUnless(boolean first) {
        if (!first) {
            throw new Refused(SatisfactionRefusal.ALREADY_RATED);
        }
    }

    private static boolean counts(NewRating given) {
        return given.by() != RatedBy.CARER_PHONE;
    }

    private static Rated rated(NewRating given, OrderFacts order) {
        return new Rated(order.id(), order.providerId(), order.streetId(), given.score(), counts(given));
    }

    private RatingView view(NewRating given) {
        return new RatingView(
                given.orderId(),
                given.score(),
                List.copyOf(given.tags()),
                given.comment(),
                given.by(),
                counts(given),
                Objects.requireNonNull(DistrictTime.shown(time.now())));
    }
}
