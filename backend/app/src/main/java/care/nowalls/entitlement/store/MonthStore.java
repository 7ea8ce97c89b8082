package care.nowalls.entitlement.store;

import care.nowalls.assessment.SelfCare;
import care.nowalls.contract.money.Money;
import care.nowalls.entitlement.Pot;
import care.nowalls.entitlement.RunView;
import care.nowalls.entitlement.model.Awarding;
import care.nowalls.entitlement.model.Basis;
import care.nowalls.entitlement.model.Quota;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs, bases and entitlements of a month. */
@ApplicationScoped
public class MonthStore {

    private static final String BASES = """
            insert into entitlement.basis as b (resident_id, month, street_id, birth_date, category, ability_level, active,
              self_care)
            select r.id, ?8, r.street_id, r.birth_date, r.category, r.ability_level, r.active, r.self_care
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(cast(?3 as text[]) as date[]), cast(?4 as text[]),
                        cast(?5 as integer[]), cast(?6 as boolean[]), cast(?7 as text[]))
                 as r(id, street_id, birth_date, category, ability_level, active, self_care)
            on conflict (resident_id, month) do
            """;

    private static final String REFRESH = """
            update set street_id = excluded.street_id, birth_date = excluded.birth_date, category = excluded.category,
                       ability_level = excluded.ability_level, active = excluded.active,
                       self_care = excluded.self_care""";

    private static final String READ_BASES = """
            select resident_id, cast(birth_date as text), category, ability_level, active, self_care
            from entitlement.basis
            where month = ?1 and resident_id = any(cast(?2 as uuid[]))""";

    private static final String BOOKED = """
            select id, resident_id, policy_code, fen, revision, account_id, kind from entitlement.entitlement
            where month = ?1 and resident_id = any(cast(?2 as uuid[])) order by id for update""";

    private static final String GRANT = """
            insert into entitlement.entitlement (id, resident_id, month, policy_code, policy_id, kind, pot, priority,
              per_unit_fen, fen, revision, account_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), ?8, cast(cast(?9 as text) as bigint), ?10, 0, ?11)""";

    private static final String CHANGE =
            "update entitlement.entitlement set fen = ?2, revision = revision + 1 where id = ?1";

    private static final String QUOTAS = """
            select e.id, e.account_id, e.per_unit_fen, p.rule ->> 'maxPerDay', p.rule ->> 'ownPerUnitFen'
            from entitlement.entitlement e join entitlement.policy p on p.id = e.policy_id
            where e.resident_id = ?1 and e.month = ?2 and e.kind = 'SERVICE' and e.pot = ?3 order by e.priority, e.id""";

    private static final String TOTAL = """
            select (select count(*) from entitlement.basis where month = ?1), count(*), coalesce(sum(fen), 0)
            from entitlement.entitlement where month = ?1 and fen > 0""";

    private final Ids ids;
    private final Clock clock;

    @Inject
    public MonthStore(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An entitlement as booked so far.
     *
     * @param id of the entitlement
     * @param resident whose
     * @param policy code
     * @param fen of the month
     * @param revision counts the differences
     * @param account its ledger account
     * @param service a quota rather than cash
     */
    public record Booked(
            UUID id, UUID resident, String policy, long fen, int revision, UUID account, boolean service) {}

    /** One after another, until the end of the transaction: of nodes that wake together one books and the others wait. */
    public Uni<Void> lockRuns() {
        return SessionSql.column(
                        Integer.class, "select 1 from pg_advisory_xact_lock(hashtextextended('entitlement.runs', 0))")
                .replaceWithVoid();
    }

    /** Months whose run is booked, from {@code first} on. */
    public Uni<List<YearMonth>> bookedFrom(YearMonth first) {
        return SessionSql.column(
                        LocalDate.class,
                        "select month from entitlement.run where month >= ?1 order by month",
                        first.atDay(1))
                .map(days -> days.stream().map(YearMonth::from).toList());
    }

    public Uni<Boolean> booked(YearMonth month) {
        return SessionSql.column(
                        Boolean.class, "select exists (select 1 from entitlement.run where month = ?1)", month.atDay(1))
                .map(List::getFirst);
    }

    public Uni<Void> ran(YearMonth month) {
        return SessionSql.write(
                        "insert into entitlement.run (month, booked_at) values (?1, ?2) on conflict do nothing",
                        month.atDay(1),
                        clock.instant())
                .replaceWithVoid();
    }

    /** Keeps what the residents are; in a month that has begun what was kept before stands. */
    public Uni<List<Basis>> bases(
            YearMonth month, List<ResidentFacts> residents, Map<UUID, SelfCare> selfCare, boolean begun) {
        UUID[] keys = residents.stream().map(ResidentFacts::id).toArray(UUID[]::new);
        return SessionSql.write(
                        BASES + (begun ? "nothing" : REFRESH),
                        keys,
                        residents.stream().map(ResidentFacts::streetId).toArray(UUID[]::new),
                        residents.stream()
                                .map(one -> one.birthDate().toString())
                                .toArray(String[]::new),
                        residents.stream().map(ResidentFacts::category).toArray(String[]::new),
                        residents.stream().map(ResidentFacts::abilityLevel).toArray(Integer[]::new),
                        residents.stream()
                                .map(one -> one.status().equals("ACTIVE"))
                                .toArray(Boolean[]::new),
                        residents.stream()
                                .map(one -> selfCare.get(one.id()))
                                .map(result -> result == null ? null : result.name())
                                .toArray(String[]::new),
                        month.atDay(1))
                .chain(() -> SessionSql.rows(READ_BASES, month.atDay(1), keys))
                .map(rows -> rows.stream().map(MonthStore::basis).toList());
    }

    public Uni<List<Booked>> entitlements(YearMonth month, List<Basis> bases) {
        UUID[] keys = bases.stream().map(Basis::residentId).toArray(UUID[]::new);
        return SessionSql.rows(BOOKED, month.atDay(1), keys)
                .map(rows -> rows.stream().map(MonthStore::bookedRow).toList());
    }

    public Uni<Integer> grant(UUID resident, YearMonth month, Awarding.Award award, UUID account) {
        Pot pot = award.policy().pot();
        return SessionSql.write(
                GRANT,
                ids.next(),
                resident,
                month.atDay(1),
                award.policy().code(),
                award.policy().id(),
                award.policy().kind().name(),
                pot == null ? null : pot.name(),
                award.policy().priority(),
                award.perUnitFen() == null ? null : award.perUnitFen().toString(),
                award.fen(),
                account);
    }

    public Uni<Integer> change(UUID id, long fen) {
        return SessionSql.write(CHANGE, id, fen);
    }

    /** The resident's quotas of a pot in order of paying; what is left of them is for the ledger to say. */
    public Uni<List<Quota>> quotas(UUID resident, LocalDate day, String pot) {
        return SessionSql.rows(QUOTAS, resident, YearMonth.from(day).atDay(1), pot)
                .map(rows -> rows.stream().map(MonthStore::quota).toList());
    }

    public Uni<RunView> total(YearMonth month, long differences) {
        return SessionSql.rows(TOTAL, month.atDay(1))
                .map(List::getFirst)
                .map(row -> new RunView(
                        month.toString(), number(row[0]), number(row[1]), differences, Money.fen(number(row[2]))));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Basis basis(Object[] row) {
        Integer level = row[3] == null ? null : Integer.valueOf(((Number) row[3]).intValue());
        return new Basis(
                (UUID) row[0], LocalDate.parse((String) row[1]), (String) row[2], level, (String) row[5], (Boolean)
                        row[4]);
    }

    private static Booked bookedRow(Object[] row) {
        return new Booked(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                number(row[3]),
                (int) number(row[4]),
                (UUID) row[5],
                "SERVICE".equals(row[6]));
    }

    private static Quota quota(Object[] row) {
        Long perUnit = row[2] == null ? null : Long.valueOf(number(row[2]));
        return new Quota((UUID) row[0], (UUID) row[1], 0, perUnit, perDay((String) row[3]), own((String) row[4]));
    }

    private static @Nullable Integer perDay(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static long own(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
