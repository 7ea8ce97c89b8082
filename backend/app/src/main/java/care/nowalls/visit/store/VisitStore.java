package care.nowalls.visit.store;

import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import care.nowalls.visit.VerifiedVisit;
import care.nowalls.visit.VisitException;
import care.nowalls.visit.model.Visit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Visits in the current session. Whoever changes one holds its order's row first. */
@ApplicationScoped
public class VisitStore {

    public Uni<Visit> save(Visit visit) {
        return Panache.getSession()
                .call(session -> session.persist(visit))
                .call(session -> session.flush())
                .replaceWith(visit);
    }

    /** 404 when there is none. */
    public Uni<Visit> one(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Visit.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** The order's visit, or null. */
    public Uni<Visit> ofOrder(UUID order) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Visit where orderId = ?1", Visit.class)
                        .setParameter(1, order)
                        .getSingleResultOrNull());
    }

    /** The order of a visit, read before its row is locked; 404 when there is none. */
    public Uni<UUID> orderOf(UUID visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select order_id from visit.visit where id = ?1", Object.class)
                        .setParameter(1, visit)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND))
                .map(id -> (UUID) id);
    }

    /** The visit that this carer has begun and not ended, or null. */
    public Uni<Visit> openOf(UUID staff) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select visit_id from visit.open_visit where staff_id = ?1", Object.class)
                        .setParameter(1, staff)
                        .getSingleResultOrNull())
                .chain(id -> id == null ? Uni.createFrom().nullItem() : one((UUID) id));
    }

    public Uni<Void> opened(UUID staff, UUID visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into visit.open_visit (staff_id, visit_id)"
                                + " values (?1, ?2) on conflict (staff_id) do update set visit_id = excluded.visit_id")
                        .setParameter(1, staff)
                        .setParameter(2, visit)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> closed(UUID visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from visit.open_visit where visit_id = ?1")
                        .setParameter(1, visit)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> raise(UUID visit, Collection<VisitException> raised, Instant at) {
        String[] codes = raised.stream().map(VisitException::code).toArray(String[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into visit.exception (visit_id, code, state,"
                                + " raised_at) select ?1, code, 'OPEN', ?2 from unnest(cast(?3 as text[])) code"
                                + " on conflict do nothing")
                        .setParameter(1, visit)
                        .setParameter(2, at)
                        .setParameter(3, codes)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Codes of what is open. */
    public Uni<List<String>> openExceptions(UUID visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select code from visit.exception where visit_id = ?1"
                                        + " and state = 'OPEN' order by code",
                                String.class)
                        .setParameter(1, visit)
                        .getResultList());
    }

    public Uni<List<VerifiedVisit>> verifiedOf(UUID provider, YearMonth month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select order_id, order_number, resident_id, street_id,"
                                        + " item_code, service_date, posted_fen, entitlement_fen from visit.visit"
                                        + " where provider_id = ?1 and state = 'VERIFIED'"
                                        + " and service_date >= ?2 and service_date <= ?3 order by service_date, id",
                                Object[].class)
                        .setParameter(1, provider)
                        .setParameter(2, month.atDay(1))
                        .setParameter(3, month.atEndOfMonth())
                        .getResultList())
                .map(rows -> rows.stream().map(VisitStore::verified).toList());
    }

    private static VerifiedVisit verified(Object[] row) {
        return new VerifiedVisit(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (LocalDate) row[5],
                ((Number) row[6]).longValue(),
                row[7] == null ? 0 : ((Number) row[7]).longValue());
    }
}
