package care.nowalls.entitlement;

import care.nowalls.assessment.SelfCare;
import care.nowalls.assessment.SelfCareTests;
import care.nowalls.entitlement.model.Awarding;
import care.nowalls.entitlement.model.Basis;
import care.nowalls.entitlement.model.DueMonths;
import care.nowalls.entitlement.store.MonthStore;
import care.nowalls.entitlement.store.MonthStore.Booked;
import care.nowalls.entitlement.store.PolicyStore;
import care.nowalls.ledger.AccountKind;
import care.nowalls.ledger.Ledger;
import care.nowalls.ledger.Movement;
import care.nowalls.ledger.NewLedgerAccount;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Books what everybody gets in a month, in batches; running it again books differences only. A month that has begun
 * keeps what the residents were when it was booked.
 */
@ApplicationScoped
public class MonthRuns {

    private static final int BATCH = 100;

    private final Residents residents;
    private final PolicyStore policies;
    private final SelfCareTests selfCare;
    private final MonthStore months;
    private final Ledger ledger;
    private final DistrictTime time;

    @Inject
    public MonthRuns(
            Residents residents,
            PolicyStore policies,
            SelfCareTests selfCare,
            MonthStore months,
            Ledger ledger,
            DistrictTime time) {
        this.residents = residents;
        this.policies = policies;
        this.selfCare = selfCare;
        this.months = months;
        this.ledger = ledger;
        this.time = time;
    }

    /**
     * The first month whose run is due and not booked, null when all are or when no policy is in force yet; see {@link
     * DueMonths}. Holds off other nodes until the end of the caller's transaction.
     */
    @WithTransaction
    Uni<@Nullable YearMonth> firstDue() {
        LocalDate today = time.today();
        return months.lockRuns()
                .chain(() -> months.bookedFrom(DueMonths.first(today)))
                .map(booked -> DueMonths.of(today, booked))
                .chain(due -> due.isEmpty() ? Uni.createFrom().nullItem() : ifGranting(due.getFirst()));
    }

    private Uni<@Nullable YearMonth> ifGranting(YearMonth month) {
        return policies.inForce(month).map(inForce -> inForce.isEmpty() ? null : month);
    }

    /** What the run will grant the resident as things stand. */
    Uni<List<Awarding.Award>> expected(ResidentFacts facts, YearMonth month) {
        return selfCare.inForce(List.of(facts.id()), month)
                .map(results -> basis(facts, results.get(facts.id())))
                .chain(basis -> policies.inForce(month).map(inForce -> Awarding.awards(inForce, basis, month)));
    }

    private static Basis basis(ResidentFacts facts, @Nullable SelfCare result) {
        return new Basis(
                facts.id(),
                facts.birthDate(),
                facts.category(),
                facts.abilityLevel(),
                result == null ? null : result.name(),
                facts.status().equals("ACTIVE"));
    }

    /** Everybody; 422 {@code month-out-of-reach}. Planned charges are made real by {@link Entitlements#run}. */
    @WithTransaction
    Uni<RunView> book(YearMonth month) {
        YearMonth current = YearMonth.from(time.today());
        if (month.isAfter(current.plusMonths(1)) || month.isBefore(current.minusMonths(12))) {
            throw new Refused(EntitlementRefusal.MONTH_OUT_OF_REACH);
        }
        return months.lockRuns()
                .chain(() -> policies.inForce(month))
                .chain(inForce -> from(null, month, inForce, 0L))
                .call(() -> months.ran(month))
                .chain(differences -> months.total(month, differences));
    }

    /** One resident; how many differences were booked. */
    @WithTransaction
    Uni<Integer> book(ResidentFacts resident, YearMonth month) {
        return policies.inForce(month).chain(inForce -> batch(List.of(resident), month, inForce));
    }

    private Uni<Long> from(@Nullable UUID after, YearMonth month, List<Policy> inForce, long sofar) {
        return residents.page(after, BATCH).chain(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().item(sofar);
            }
            UUID last = page.getLast().id();
            return batch(page, month, inForce)
                    .call(SessionSql::forgetLoaded)
                    .chain(count -> from(last, month, inForce, sofar + count));
        });
    }

    private Uni<Integer> batch(List<ResidentFacts> page, YearMonth month, List<Policy> inForce) {
        boolean begun = !month.isAfter(YearMonth.from(time.today()));
        return selfCare.inForce(page.stream().map(ResidentFacts::id).toList(), month)
                .chain(results -> months.bases(month, page, results, begun))
                .chain(bases -> months.entitlements(month, bases)
                        .map(booked -> differences(bases, booked, month, inForce))
                        .chain(differences -> apply(differences, month)));
    }

    /**
     * @param resident whose
     * @param award what it is to be; null: nothing any more
     * @param booked what it is; null: nothing yet
     */
    private record Difference(
            UUID resident,
            Awarding.@Nullable Award award,
            @Nullable Booked booked) {

        long fen() {
            return (award == null ? 0 : award.fen()) - (booked == null ? 0 : booked.fen());
        }

        boolean fresh() {
            return booked == null;
        }
    }

    private static List<Difference> differences(
            List<Basis> bases, List<Booked> booked, YearMonth month, List<Policy> inForce) {
        Map<UUID, Map<String, Booked>> known = booked.stream()
                .collect(Collectors.groupingBy(
                        Booked::resident, Collectors.toMap(Booked::policy, one -> one, (a, b) -> a, HashMap::new)));
        List<Difference> differences = new ArrayList<>();
        for (Basis basis : bases) {
            Map<String, Booked> mine = known.getOrDefault(basis.residentId(), new HashMap<>());
            for (Awarding.Award award : Awarding.awards(inForce, basis, month)) {
                differences.add(new Difference(
                        basis.residentId(), award, mine.remove(award.policy().code())));
            }
            mine.values().forEach(gone -> differences.add(new Difference(basis.residentId(), null, gone)));
        }
        return differences.stream().filter(one -> one.fen() != 0).toList();
    }

    private Uni<Integer> apply(List<Difference> differences, YearMonth month) {
        if (differences.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Map<String, NewLedgerAccount> accounts = new LinkedHashMap<>();
        accounts.put(fund(month), NewLedgerAccount.unlimited(fund(month), AccountKind.FUND));
        differences.stream()
                .filter(Difference::fresh)
                .map(one -> account(one, month))
                .forEach(account -> {
                    accounts.put(account.code(), account);
                });
        List<UUID> shrinking = differences.stream()
                .map(Difference::booked)
                .filter(booked -> booked != null && booked.service())
                .map(booked -> Objects.requireNonNull(booked).account())
                .toList();
        return ledger.open(accounts.values())
                .chain(ids -> ledger.available(shrinking)
                        .map(available -> movements(differences, month, ids, available))
                        .call(movements -> write(differences, movements, month, ids))
                        .call(movements ->
                                ledger.book(movements.values().stream().toList()))
                        .map(Map::size));
    }

    /** One movement per difference that moves anything; a quota shrinks at most to what is used of it. */
    private static Map<Difference, Movement> movements(
            List<Difference> differences, YearMonth month, Map<String, UUID> ids, Map<UUID, Long> available) {
        UUID fund = Objects.requireNonNull(ids.get(fund(month)));
        Map<Difference, Movement> movements = new LinkedHashMap<>();
        for (Difference one : differences) {
            Booked booked = one.booked();
            UUID account = booked == null
                    ? Objects.requireNonNull(ids.get(account(one, month).code()))
                    : booked.account();
            long least = booked != null && booked.service() ? -available.getOrDefault(account, 0L) : Long.MIN_VALUE;
            long fen = Math.max(one.fen(), least);
            int revision = booked == null ? 0 : booked.revision() + 1;
            if (fen != 0) {
                String key = "entitle:" + account + ":" + revision;
                movements.put(one, Movement.book(key, one.resident(), fund, account, fen));
            }
        }
        return movements;
    }

    private Uni<Void> write(
            List<Difference> differences, Map<Difference, Movement> movements, YearMonth month, Map<String, UUID> ids) {
        return Multi.createFrom()
                .iterable(differences)
                .filter(movements::containsKey)
                .onItem()
                .transformToUniAndConcatenate(one -> write(one, Objects.requireNonNull(movements.get(one)), month, ids))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Integer> write(Difference one, Movement movement, YearMonth month, Map<String, UUID> ids) {
        Booked booked = one.booked();
        if (booked != null) {
            return months.change(
                    booked.id(), booked.fen() + movement.legs().getLast().fen());
        }
        UUID account = Objects.requireNonNull(ids.get(account(one, month).code()));
        return months.grant(one.resident(), month, Objects.requireNonNull(one.award()), account);
    }

    private static String fund(YearMonth month) {
        return "FUND:DISTRICT:" + month.getYear();
    }

    private static NewLedgerAccount account(Difference one, YearMonth month) {
        Policy policy = Objects.requireNonNull(one.award()).policy();
        String rest = ":" + one.resident() + ":" + policy.code() + ":" + month;
        return policy.kind() == PolicyKind.SERVICE
                ? NewLedgerAccount.limited("ENTITLEMENT" + rest, AccountKind.ENTITLEMENT)
                : NewLedgerAccount.unlimited("ALLOWANCE" + rest, AccountKind.ALLOWANCE);
    }
}
