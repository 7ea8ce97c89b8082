package care.nowalls.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies of DOMAIN.md §10 as data of the demo district. */
final class DemoPolicies {

    private static final List<String> HARDSHIP = List.of("LOW_INCOME", "DESTITUTE");
    private static final List<String> DESTITUTE = List.of("DESTITUTE");
    private static final List<String> ANYBODY_ELSE = List.of("ORDINARY");
    private static final List<Integer> IMPAIRED = List.of(1, 2, 3, 4);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    static final List<NewPolicy> ALL = List.of(
            policy(
                    "DESTITUTE_CARE",
                    "特困供养护理补贴",
                    PolicyKind.CASH,
                    null,
                    10,
                    Rule.of(
                            new Band(null, null, DESTITUTE, null, List.of("FULL"), 7_000),
                            new Band(null, null, DESTITUTE, null, List.of("HALF"), 30_000),
                            new Band(null, null, DESTITUTE, null, List.of("NONE"), 120_000))),
            policy(
                    "HARDSHIP_IMPAIRED",
                    "经济困难失能老年人补贴",
                    PolicyKind.CASH,
                    null,
                    20,
                    Rule.of(new Band(60, null, HARDSHIP, IMPAIRED, null, 5_000))),
            policy(
                    "HARDSHIP_AGED",
                    "经济困难高龄老年人补贴",
                    PolicyKind.CASH,
                    null,
                    30,
                    Rule.of(new Band(80, null, HARDSHIP, null, null, 5_000))),
            policy(
                    "ADVANCED_AGE",
                    "高龄津贴",
                    PolicyKind.CASH,
                    null,
                    40,
                    Rule.of(aged(100, null, 60_000), aged(90, 99, 24_000), aged(80, 89, 6_000))),
            policy(
                    "HOME_CARE",
                    "居家养老服务额度",
                    PolicyKind.SERVICE,
                    Pot.CARE,
                    50,
                    Rule.of(
                            quota(HARDSHIP, 2, 30_000),
                            quota(HARDSHIP, 3, 50_000),
                            quota(HARDSHIP, 4, 80_000),
                            quota(ANYBODY_ELSE, 3, 20_000),
                            quota(ANYBODY_ELSE, 4, 30_000))),
            policy("MEALS", "助餐补贴", PolicyKind.SERVICE, Pot.MEAL, 60, meals()),
            new NewPolicy(
                    "CONSUMPTION_VOUCHER",
                    "养老服务消费补贴（国家）",
                    PolicyKind.EXTERNAL,
                    null,
                    1,
                    FROM,
                    LocalDate.of(2026, 12, 31),
                    null,
                    new Rule(List.of(new Band(60, null, null, List.of(2, 3, 4), null, 0)), null, null, 50)));

    private DemoPolicies() {}

    private static NewPolicy policy(
            String code, String name, PolicyKind kind, @Nullable Pot pot, int priority, Rule rule) {
        return new NewPolicy(code, name, kind, pot, priority, FROM, null, null, rule);
    }

    /** Per meal, at most two a day; delivery, 2 yuan, is the resident's. */
    private static Rule meals() {
        return new Rule(
                List.of(
                        new Band(60, null, DESTITUTE, null, null, 900),
                        aged(95, null, 900),
                        new Band(60, null, List.of("LOW_INCOME"), null, null, 800),
                        aged(85, 94, 800),
                        aged(75, 84, 500),
                        aged(60, 74, 100)),
                2,
                200L,
                null);
    }

    private static Band aged(int from, @Nullable Integer to, long fen) {
        return new Band(from, to, null, null, null, fen);
    }

    private static Band quota(List<String> categories, int level, long fen) {
        return new Band(60, null, categories, List.of(level), null, fen);
    }
}
