package care.nowalls.order.store;

import care.nowalls.order.ProviderLoad;
import care.nowalls.order.ProviderQuery;
import care.nowalls.order.model.ServiceOrder;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Orders in the current session, and the questions sweepers ask. */
@ApplicationScoped
public class OrderStore {

    private static final int SWEEP = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String LOADS = """
            select provider_id, count(*) filter (where window_start >= ?2 and window_start < ?3), count(*)
            from orders.service_order
            where provider_id = any(cast(?1 as uuid[])) and window_start >= ?4 and window_start < ?5
              and state in ('ACCEPTED', 'EN_ROUTE', 'IN_SERVICE', 'COMPLETED', 'CONFIRMED')
            group by provider_id""";

    private static final String OF_PROVIDER = """
            from ServiceOrder where providerId = :provider and (cast(:staff as uuid) is null or staffId = :staff)
              and windowStart >= :from and windowStart < :to
              and (windowStart > :start or (windowStart = :start and id > :id))
            order by windowStart, id""";

    private final Pool pool;
    private final DistrictTime time;

    @Inject
    public OrderStore(Pool pool, DistrictTime time) {
        this.pool = pool;
        this.time = time;
    }

    /** The next number of that district day; holds the day's row until commit. */
    public Uni<String> nextNumber(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into orders.day_number (day, last) values (?1, 1)"
                                        + " on conflict (day) do update set last = day_number.last + 1 returning last",
                                Object.class)
                        .setParameter(1, day)
                        .getSingleResult())
                .map(last -> "%s-%06d".formatted(DAY.format(day), ((Number) last).intValue()));
    }

    public Uni<ServiceOrder> save(ServiceOrder order) {
        return Panache.getSession()
                .call(session -> session.persist(order))
                .chain(session -> session.flush())
                .replaceWith(order);
    }

    /** The order, its row held until commit; 404 when there is none. */
    public Uni<ServiceOrder> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ServiceOrder.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** The order as it is now; 404 when there is none. */
    public Uni<ServiceOrder> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ServiceOrder.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** Takes the row if nobody else holds it: false when another node is at work on it. */
    public Uni<Boolean> takenFree(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from orders.service_order where id = ?1 for update skip locked", Object.class)
                        .setParameter(1, id)
                        .getResultList())
                .map(rows -> !rows.isEmpty());
    }

    /** On the session's own connection: whoever asks is within a transaction. */
    public Uni<List<ProviderLoad>> loads(List<UUID> providers, LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOADS, Object[].class)
                        .setParameter(1, providers.toArray(UUID[]::new))
                        .setParameter(2, time.startOf(day))
                        .setParameter(3, time.startOf(day.plusDays(1)))
                        .setParameter(4, time.startOf(month))
                        .setParameter(5, time.startOf(month.plusMonths(1)))
                        .getResultList())
                .map(rows -> rows.stream().map(OrderStore::load).toList());
    }

    /** What a provider has, by beginning of the window; {@code staff} narrows to one person. */
    public Uni<List<ServiceOrder>> ofProvider(ProviderQuery query) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF_PROVIDER, ServiceOrder.class)
                        .setParameter("provider", query.providerId())
                        .setParameter("staff", query.staffId())
                        .setParameter("from", query.from())
                        .setParameter("to", query.to())
                        .setParameter("start", query.afterStart())
                        .setParameter("id", query.afterId())
                        .setMaxResults(query.fetch())
                        .getResultList());
    }

    /** Accepted, not begun, and past the missed threshold. */
    public Uni<List<UUID>> missed(Instant now) {
        return due("state in ('ACCEPTED', 'EN_ROUTE') and missed_after < $1 order by missed_after", now);
    }

    /** Completed and verified long enough ago without objection. */
    public Uni<List<UUID>> unopposed(Instant now) {
        return due("state = 'COMPLETED' and confirm_after < $1 order by confirm_after", now);
    }

    /** Not filled, and too late to begin. */
    public Uni<List<UUID>> tooLateToFill(Instant now) {
        return due("state in ('CREATED', 'OFFERED') and fill_by <= $1 order by fill_by", now);
    }

    private Uni<List<UUID>> due(String condition, Instant now) {
        return pool.preparedQuery("select id from orders.service_order where " + condition + " limit " + SWEEP)
                .execute(Tuple.of(utc(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    private static ProviderLoad load(Object[] row) {
        return new ProviderLoad((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
