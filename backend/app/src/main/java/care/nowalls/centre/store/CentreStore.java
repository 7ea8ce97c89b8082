package care.nowalls.centre.store;

import care.nowalls.centre.model.Centre;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Centres in the current session. */
@ApplicationScoped
public class CentreStore {

    public Uni<Centre> save(Centre centre) {
        return Panache.getSession().chain(session -> session.persist(centre)).replaceWith(centre);
    }

    /** The centre, or null. */
    public Uni<Centre> centre(UUID id) {
        return Panache.getSession().chain(session -> session.find(Centre.class, id));
    }

    /** The centre, or null. */
    public Uni<Centre> named(String name) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Centre where name = ?1", Centre.class)
                        .setParameter(1, name)
                        .getSingleResultOrNull());
    }

    public Uni<List<Centre>> after(UUID id, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Centre where id > ?1 order by id", Centre.class)
                        .setParameter(1, id)
                        .setMaxResults(limit)
                        .getResultList());
    }
}
