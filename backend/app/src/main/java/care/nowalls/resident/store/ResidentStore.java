package care.nowalls.resident.store;

import care.nowalls.resident.model.Contact;
import care.nowalls.resident.model.Dwelling;
import care.nowalls.resident.model.Resident;
import care.nowalls.resident.model.Street;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The registry in the current session. */
@ApplicationScoped
public class ResidentStore {

    private static final String HOMES =
            "from Resident r join Dwelling d on d.id = r.dwellingId" + " join Street s on s.id = r.streetId";

    /**
     * A resident with dwelling and street.
     *
     * @param resident who
     * @param dwelling where
     * @param street in which street
     */
    public record Home(Resident resident, Dwelling dwelling, Street street) {

        static Home of(Object[] row) {
            return new Home((Resident) row[0], (Dwelling) row[1], (Street) row[2]);
        }
    }

    public <T> Uni<T> save(T entity) {
        return session().chain(session -> session.persist(entity)).replaceWith(entity);
    }

    public <T> Uni<T> remove(T entity) {
        return session().chain(session -> session.remove(entity)).replaceWith(entity);
    }

    /** The home, or null. */
    public Uni<Home> home(UUID id) {
        return session()
                .chain(session -> session.createQuery("select r, d, s " + HOMES + " where r.id = ?1", Object[].class)
                        .setParameter(1, id)
                        .getResultList())
                .map(rows -> rows.isEmpty() ? null : Home.of(rows.getFirst()));
    }

    /** Homes in the order of their residents' ids. */
    public Uni<List<Home>> homes(@Nullable UUID after, int limit) {
        UUID from = after == null ? new UUID(0, 0) : after;
        return session()
                .chain(session -> session.createQuery(
                                "select r, d, s " + HOMES + " where r.id > ?1 order by r.id", Object[].class)
                        .setParameter(1, from)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(Home::of).toList());
    }

    /** The resident's id, or null. */
    public Uni<UUID> byIdNumber(String index) {
        return session()
                .chain(session -> session.createQuery(
                                "select r.id from Resident r where r.sealed.idNumberIndex = ?1", UUID.class)
                        .setParameter(1, index)
                        .getSingleResultOrNull());
    }

    /** The resident's id, or null. */
    public Uni<UUID> byCard(String cardNo) {
        return session()
                .chain(session -> session.createQuery("select r.id from Resident r where r.cardNo = ?1", UUID.class)
                        .setParameter(1, cardNo)
                        .getSingleResultOrNull());
    }

    /** Those of them that exist, in one query. */
    public Uni<List<Home>> homes(Collection<UUID> ids) {
        return session()
                .chain(session -> session.createQuery("select r, d, s " + HOMES + " where r.id in ?1", Object[].class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(rows -> rows.stream().map(Home::of).toList());
    }

    public Uni<List<Contact>> contacts(UUID residentId) {
        return session()
                .chain(session -> session.createQuery(
                                "from Contact where residentId = ?1 order by position", Contact.class)
                        .setParameter(1, residentId)
                        .getResultList());
    }

    /** The dwelling, or null. */
    public Uni<Dwelling> dwelling(UUID id) {
        return session().chain(session -> session.find(Dwelling.class, id));
    }

    /** Everybody of the dwelling is of its street. */
    public Uni<Void> occupantsLiveIn(Dwelling dwelling) {
        return session()
                .chain(session -> session.createMutationQuery(
                                "update Resident set streetId = ?1 where dwellingId = ?2 and streetId <> ?1")
                        .setParameter(1, dwelling.streetId())
                        .setParameter(2, dwelling.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The street, or null. */
    public Uni<Street> street(UUID id) {
        return session().chain(session -> session.find(Street.class, id));
    }

    /** The street, or null. */
    public Uni<Street> streetNamed(String name) {
        return session()
                .chain(session -> session.createQuery("from Street where name = ?1", Street.class)
                        .setParameter(1, name)
                        .getSingleResultOrNull());
    }

    public Uni<List<Street>> streets() {
        return session()
                .chain(session -> session.createQuery("from Street order by id", Street.class)
                        .getResultList());
    }

    private static Uni<Mutiny.Session> session() {
        return Panache.getSession();
    }
}
