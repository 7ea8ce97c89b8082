package care.nowalls.provider.store;

import care.nowalls.contract.money.Money;
import care.nowalls.provider.ContractView;
import care.nowalls.provider.ProviderStatus;
import care.nowalls.provider.ProviderView;
import care.nowalls.provider.StaffRow;
import care.nowalls.provider.model.Staff;
import care.nowalls.resident.Masked;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of the network, in the order of registration; in the session, so that an answer shows its own change. */
@ApplicationScoped
public class ProviderRows {

    private static final String PROVIDERS = """
            select p.id, p.name, p.organisation_code, p.status, p.service_from, p.service_to, p.rating, p.phone,
                   (select count(*) from provider.staff s where s.provider_id = p.id and s.active),
                   (select count(*) from provider.contract c
                    where c.provider_id = p.id and ?1 between c.valid_from and c.valid_to)
            from provider.provider p where p.id > ?2 and (cast(?3 as uuid) is null or p.id = ?3)
            order by p.id limit ?4""";

    private static final String CONTRACTS = """
            select c.id, c.item_code, c.price_fen, c.daily_capacity, c.valid_from, c.valid_to,
                   (select string_agg(cast(a.street_id as text), ',' order by a.street_id) from provider.contract_street a
                    where a.contract_id = c.id),
                   (select string_agg(s.name, ',' order by s.id) from provider.contract_street a
                    join resident.street s on s.id = a.street_id where a.contract_id = c.id)
            from provider.contract c
            where c.provider_id = ?1 and c.id > ?2 and (cast(?3 as uuid) is null or c.id = ?3)
            order by c.id limit ?4""";

    private final StaffSeals seals;

    @Inject
    public ProviderRows(StaffSeals seals) {
        this.seals = seals;
    }

    /** Only the one, when it is named. */
    public Uni<List<ProviderView>> providers(LocalDate today, UUID after, @Nullable UUID one, int limit) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(PROVIDERS, Object[].class)
                        .setParameter(1, today)
                        .setParameter(2, after)
                        .setParameter(3, one)
                        .setParameter(4, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ProviderRows::provider).toList());
    }

    /** Only the one, when it is named. */
    public Uni<List<ContractView>> contracts(UUID providerId, UUID after, @Nullable UUID one, int limit) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(CONTRACTS, Object[].class)
                        .setParameter(1, providerId)
                        .setParameter(2, after)
                        .setParameter(3, one)
                        .setParameter(4, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ProviderRows::contract).toList());
    }

    public Uni<List<StaffRow>> staff(UUID providerId, LocalDate today, UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Staff where providerId = ?1 and id > ?2 order by id", Staff.class)
                        .setParameter(1, providerId)
                        .setParameter(2, after)
                        .setMaxResults(limit)
                        .getResultList())
                .map(staff -> staff.stream().map(person -> row(person, today)).toList());
    }

    public StaffRow row(Staff person, LocalDate today) {
        var facts = person.facts(today);
        return new StaffRow(
                facts.id(),
                facts.name(),
                Masked.phone(seals.phone(facts.id(), person.phoneSealed())),
                facts.skills(),
                person.certificates(),
                facts.worksFrom(),
                facts.worksTo(),
                facts.active());
    }

    private static ProviderView provider(Object[] row) {
        LocalTime from = (LocalTime) row[4];
        LocalTime to = (LocalTime) row[5];
        return new ProviderView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ProviderStatus.valueOf((String) row[3]),
                from,
                to,
                from.equals(to),
                ((Number) row[6]).doubleValue(),
                (String) row[7],
                ((Number) row[8]).longValue(),
                ((Number) row[9]).longValue());
    }

    private static ContractView contract(Object[] row) {
        return new ContractView(
                (UUID) row[0],
                (String) row[1],
                Arrays.stream(((String) row[6]).split(",", -1))
                        .map(UUID::fromString)
                        .toList(),
                List.of(((String) row[7]).split(",", -1)),
                Money.fen(((Number) row[2]).longValue()),
                ((Number) row[3]).intValue(),
                (LocalDate) row[4],
                (LocalDate) row[5]);
    }
}
