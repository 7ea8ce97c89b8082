package care.nowalls.resident;

import care.nowalls.resident.store.Seals;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a telephone number is; found by its blind index, nothing is decrypted. */
@ApplicationScoped
public class PhoneBook {

    private static final String WHOSE = """
            select id, cast(null as uuid) from resident.resident where phone_index = ?1
            union all
            select resident_id, id from resident.contact where phone_index = ?1 limit 20""";

    private final Seals seals;

    @Inject
    public PhoneBook(Seals seals) {
        this.seals = seals;
    }

    /**
     * @param residentId whose it is, or whose contact's
     * @param contactId the contact, null for the resident
     */
    public record Owner(UUID residentId, @Nullable UUID contactId) {}

    /** Residents before contacts; empty for a number that nobody has, or that is none. */
    @WithSession
    public Uni<List<Owner>> whose(String number) {
        PhoneNumber known = read(number);
        return known == null
                ? Uni.createFrom().item(List.of())
                : SessionSql.rows(WHOSE, seals.phoneIndex(known))
                        .map(rows -> rows.stream()
                                .map(row -> new Owner((UUID) row[0], (UUID) row[1]))
                                .toList());
    }

    private static @Nullable PhoneNumber read(String number) {
        try {
            return PhoneNumber.of(number);
        } catch (Refused notOne) {
            return null;
        }
    }
}
