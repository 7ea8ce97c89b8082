package care.nowalls.provider.store;

import care.nowalls.provider.Candidate;
import care.nowalls.provider.NewContract;
import care.nowalls.provider.model.Contract;
import care.nowalls.provider.model.Provider;
import care.nowalls.provider.model.Staff;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The network in the current session. */
@ApplicationScoped
public class ProviderStore {

    private static final String CANDIDATES = """
            select p.id, p.name, c.id, c.price_fen, c.daily_capacity, p.rating, p.lat, p.lon
            from provider.contract_street a
            join provider.contract c on c.id = a.contract_id
            join provider.provider p on p.id = c.provider_id
            where a.street_id = ?1 and c.item_code = ?2 and ?3 between c.valid_from and c.valid_to
              and p.status = 'ACTIVE'
            order by p.id""";

    private static final String OVERLAPPING = """
            select count(*) from provider.contract c join provider.contract_street a on a.contract_id = c.id
            where c.provider_id = ?1 and c.item_code = ?2 and a.street_id = any(cast(?3 as uuid[]))
              and c.valid_from <= ?4 and c.valid_to >= ?5""";

    public <T> Uni<T> save(T entity) {
        return session().chain(session -> session.persist(entity)).replaceWith(entity);
    }

    /** The provider, or null. */
    public Uni<Provider> provider(UUID id) {
        return session().chain(session -> session.find(Provider.class, id));
    }

    /** The provider, locked until the transaction ends, or null. */
    public Uni<Provider> lock(UUID id) {
        return session().chain(session -> session.find(Provider.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The provider, or null. */
    public Uni<Provider> byCode(String organisationCode) {
        return session()
                .chain(session -> session.createQuery("from Provider where organisationCode = ?1", Provider.class)
                        .setParameter(1, organisationCode)
                        .getSingleResultOrNull());
    }

    public Uni<List<Staff>> staff(UUID providerId) {
        return session()
                .chain(session -> session.createQuery("from Staff where providerId = ?1 order by id", Staff.class)
                        .setParameter(1, providerId)
                        .getResultList());
    }

    /** The person, or null. */
    public Uni<Staff> staffMember(UUID id) {
        return session().chain(session -> session.find(Staff.class, id));
    }

    public Uni<List<Candidate>> candidates(String itemCode, UUID streetId, LocalDate day) {
        return session()
                .chain(session -> session.createNativeQuery(CANDIDATES, Object[].class)
                        .setParameter(1, streetId)
                        .setParameter(2, itemCode)
                        .setParameter(3, day)
                        .getResultList())
                .map(rows -> rows.stream().map(ProviderStore::candidate).toList());
    }

    /** How many contracts of the provider meet this one in item, street and period. */
    public Uni<Long> overlapping(UUID providerId, NewContract given) {
        return session()
                .chain(session -> session.createNativeQuery(OVERLAPPING, Long.class)
                        .setParameter(1, providerId)
                        .setParameter(2, given.itemCode())
                        .setParameter(3, given.streetIds().toArray(UUID[]::new))
                        .setParameter(4, given.validTo())
                        .setParameter(5, given.validFrom())
                        .getSingleResult());
    }

    public Uni<Contract> save(Contract contract, List<UUID> streets) {
        return session()
                .call(session -> session.persist(contract).chain(session::flush))
                .call(session -> session.createNativeQuery(
                                "insert into provider.contract_street (contract_id, street_id)"
                                        + " select ?1, s from unnest(cast(?2 as uuid[])) s")
                        .setParameter(1, contract.id())
                        .setParameter(2, streets.toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWith(contract);
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                ((Number) row[3]).longValue(),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).doubleValue(),
                ((Number) row[6]).doubleValue(),
                ((Number) row[7]).doubleValue());
    }

    private static Uni<Mutiny.Session> session() {
        return Panache.getSession();
    }
}
