package care.nowalls.visit.web;

import care.nowalls.account.Scope;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.ProviderOrder;
import care.nowalls.dispatch.ProviderOrders;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.Orders;
import care.nowalls.order.ProviderQuery;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import care.nowalls.visit.Visits;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider's orders with what was recorded, one session for all. */
@ApplicationScoped
class ProviderOrderPages {

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final Orders orders;
    private final ProviderOrders views;
    private final Visits visits;
    private final DistrictTime time;

    @Inject
    ProviderOrderPages(Orders orders, ProviderOrders views, Visits visits, DistrictTime time) {
        this.orders = orders;
        this.views = views;
        this.visits = visits;
        this.time = time;
    }

    @WithSession
    Uni<Page<ProviderOrder>> page(UUID provider, @Nullable UUID staff, @Nullable LocalDate date, Cursor cursor) {
        return orders.ofProvider(query(provider, staff, date, cursor))
                .map(found -> cursor.page(found, ProviderOrderPages::key, order -> order))
                .chain(this::views);
    }

    /** 404 when it is not within reach. */
    @WithSession
    Uni<ProviderOrder> one(UUID id, Scope scope) {
        return orders.facts(id)
                .invoke(order -> refuseUnless(
                        (scope.provider() == null || scope.provider().equals(order.providerId()))
                                && (scope.staff() == null || scope.staff().equals(order.staffId()))))
                .chain(this::view);
    }

    @WithSession
    Uni<ProviderOrder> view(OrderFacts order) {
        return visits.ofOrder(order.id()).chain(visit -> views.of(order, visit));
    }

    private Uni<Page<ProviderOrder>> views(Page<OrderFacts> page) {
        return Multi.createFrom()
                .iterable(page.items())
                .onItem()
                .transformToUniAndConcatenate(this::view)
                .collect()
                .asList()
                .map(items -> new Page<>(List.copyOf(items), page.next()));
    }

    private ProviderQuery query(UUID provider, @Nullable UUID staff, @Nullable LocalDate date, Cursor cursor) {
        Instant from = date == null ? BEGINNING : time.startOf(date);
        Instant to = date == null ? BEGINNING.plus(FOR_EVER) : time.startOf(date.plusDays(1));
        String after = cursor.after();
        try {
            Instant start = after == null ? BEGINNING : Instant.parse(after.substring(0, after.indexOf(' ')));
            UUID id = after == null ? new UUID(0, 0) : UUID.fromString(after.substring(after.indexOf(' ') + 1));
            return new ProviderQuery(provider, staff, from, to, start, id, cursor.fetch());
        } catch (RuntimeException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private static String key(OrderFacts order) {
        return order.start() + " " + order.id();
    }

    private static void refuseUnless(boolean condition) {
        if (!condition) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
