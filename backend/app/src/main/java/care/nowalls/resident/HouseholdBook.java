package care.nowalls.resident;

import care.nowalls.resident.model.Contact;
import care.nowalls.resident.store.Seals;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Households with their contacts, many at once: for the gateways, which call without us when they must. */
@ApplicationScoped
public class HouseholdBook {

    private static final String HOMES = """
            select r.id, r.name, r.dwelling_id, s.name
            from resident.resident r join resident.street s on s.id = r.street_id
            where r.id = any(cast(?1 as uuid[])) order by r.id""";

    private static final String MARK = """
            select md5(coalesce(string_agg(r.id || r.name || r.dwelling_id || r.street_id
                || coalesce((select string_agg(c.position || c.name || c.phone_index, ',' order by c.position)
                             from resident.contact c where c.resident_id = r.id), ''), ';' order by r.id), ''))
            from resident.resident r where r.id = any(cast(?1 as uuid[]))""";

    private static final String CONTACTS = """
            select c.* from resident.contact c where c.resident_id = any(cast(?1 as uuid[]))
            order by c.resident_id, c.position""";

    private final Seals seals;

    @Inject
    HouseholdBook(Seals seals) {
        this.seals = seals;
    }

    /**
     * A household. Decrypted: never logged, never in an event.
     *
     * @param dwelling id of it
     * @param residents who live there, of those asked for
     * @param street name of the street
     * @param names of the residents
     * @param contacts of all of them, in the order of calling
     */
    public record Household(
            UUID dwelling, List<UUID> residents, String street, List<String> names, List<ContactView> contacts) {}

    /** Changes whenever anything of these residents' households does. */
    @WithSession
    public Uni<String> mark(Collection<UUID> residents) {
        return SessionSql.column(String.class, MARK, (Object) residents.toArray(UUID[]::new))
                .map(List::getFirst);
    }

    /** By dwelling. */
    @WithSession
    public Uni<List<Household>> of(Collection<UUID> residents) {
        UUID[] ids = residents.toArray(UUID[]::new);
        return contacts(ids)
                .chain(contacts -> SessionSql.rows(HOMES, (Object) ids).map(rows -> households(rows, contacts)));
    }

    private Uni<Map<UUID, List<ContactView>>> contacts(UUID[] ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONTACTS, Contact.class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Contact::residentId, Collectors.mapping(seals::contact, Collectors.toList()))));
    }

    private static List<Household> households(List<Object[]> rows, Map<UUID, List<ContactView>> contacts) {
        Map<UUID, Household> byDwelling = new LinkedHashMap<>();
        for (Object[] row : rows) {
            UUID resident = (UUID) row[0];
            UUID dwelling = (UUID) row[2];
            Household one = new Household(
                    dwelling,
                    List.of(resident),
                    (String) row[3],
                    List.of((String) row[1]),
                    contacts.getOrDefault(resident, List.of()));
            byDwelling.merge(dwelling, one, HouseholdBook::together);
        }
        return List.copyOf(byDwelling.values());
    }

    private static Household together(Household first, Household second) {
        return new Household(
                first.dwelling(),
                joined(first.residents(), second.residents()),
                first.street(),
                joined(first.names(), second.names()),
                joined(first.contacts(), second.contacts()));
    }

    private static <T extends @Nullable Object> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
