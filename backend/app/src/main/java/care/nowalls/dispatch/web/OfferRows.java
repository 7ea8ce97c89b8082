package care.nowalls.dispatch.web;

import care.nowalls.contract.money.Money;
import care.nowalls.contract.provider.OfferView;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.Window;
import care.nowalls.dispatch.OfferState;
import care.nowalls.dispatch.store.OfferReach;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Offers as their provider sees them. */
@ApplicationScoped
class OfferRows {

    private static final String VIEW =
            "select id, order_id, order_number, state, deadline, area, window_start, window_end,"
                    + " item_code, item_name, price_fen, cast(needs as text) from dispatch.offer"
                    + " where provider_id = ?1 and (cast(?2 as text[]) is null or skills <@ cast(?2 as text[]))"
                    + " and (cast(?3 as uuid) is null or staff_id is null or staff_id = cast(?3 as uuid))";
    private static final String PAGE = VIEW + " and (cast(?4 as text) is null or state = cast(?4 as text))"
            + " and (cast(?4 as text) is distinct from 'OPEN' or deadline > ?5)"
            + " and (cast(?6 as uuid) is null or id < cast(?6 as uuid)) order by id desc limit ?7";
    private static final String ONE = VIEW + " and id = ?4";

    private final ObjectMapper json;
    private final DistrictTime time;

    @Inject
    OfferRows(ObjectMapper json, DistrictTime time) {
        this.json = json;
        this.time = time;
    }

    @WithSession
    Uni<Page<OfferView>> page(OfferReach reach, @Nullable String state, Cursor cursor) {
        String wanted = known(state);
        UUID after = place(cursor);
        return query(PAGE, reach)
                .map(query -> query.setParameter(4, wanted)
                        .setParameter(5, time.now())
                        .setParameter(6, after)
                        .setParameter(7, cursor.fetch()))
                .chain(query -> query.getResultList())
                .map(rows -> cursor.page(rows, row -> row[0].toString(), this::view));
    }

    /** Sees what the present transaction has changed; 404 when it is not within reach. */
    @WithSession
    Uni<OfferView> one(OfferReach reach, UUID id) {
        return query(ONE, reach)
                .chain(query -> query.setParameter(4, id).getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND))
                .map(this::view);
    }

    private static Uni<Mutiny.SelectionQuery<Object[]>> query(String sql, OfferReach reach) {
        return Panache.getSession()
                .map(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, reach.providerId())
                        .setParameter(2, reach.skills())
                        .setParameter(3, reach.staffId()));
    }

    private static @Nullable String known(@Nullable String state) {
        boolean known = state == null
                || Arrays.stream(OfferState.values()).anyMatch(one -> one.name().equals(state));
        if (!known) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, "state");
        }
        return state;
    }

    private static @Nullable UUID place(Cursor cursor) {
        try {
            return cursor.after() == null ? null : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private OfferView view(Object[] row) {
        return new OfferView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                shown(row[4]),
                (String) row[5],
                new Window(shown(row[6]), shown(row[7])),
                (String) row[8],
                (String) row[9],
                Money.fen(((Number) row[10]).longValue()),
                needs((String) row[11]));
    }

    private OfferView.Needs needs(String text) {
        try {
            return json.readValue(text, OfferView.Needs.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime shown(Object time) {
        Instant instant = time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
        return Objects.requireNonNull(DistrictTime.shown(instant));
    }
}
