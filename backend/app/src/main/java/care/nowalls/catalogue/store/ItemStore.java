package care.nowalls.catalogue.store;

import care.nowalls.catalogue.model.ItemVersion;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Versions of items in the current session. */
@ApplicationScoped
public class ItemStore {

    private static final String IN_FORCE = " validFrom <= ?1 and (validTo is null or validTo >= ?1)";

    public Uni<ItemVersion> save(ItemVersion version) {
        return Panache.getSession().chain(session -> session.persist(version)).replaceWith(version);
    }

    /** The version, or null. */
    public Uni<ItemVersion> inForce(String code, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ItemVersion where code = ?2 and" + IN_FORCE, ItemVersion.class)
                        .setParameter(1, day)
                        .setParameter(2, code)
                        .getSingleResultOrNull());
    }

    public Uni<List<ItemVersion>> allInForce(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ItemVersion where" + IN_FORCE + " order by code", ItemVersion.class)
                        .setParameter(1, day)
                        .getResultList());
    }

    /** The version that begins last, or null. */
    public Uni<ItemVersion> latest(String code) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ItemVersion where code = ?1 order by validFrom desc", ItemVersion.class)
                        .setParameter(1, code)
                        .setMaxResults(1)
                        .getSingleResultOrNull());
    }
}
