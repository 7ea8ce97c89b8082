package care.nowalls.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.entitlement.model.Awarding;
import care.nowalls.entitlement.model.Basis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The field check of DOMAIN.md §10. */
class CashRunTest {

    private static final List<String> FIFTY_YUAN_ITEMS = List.of("HARDSHIP_IMPAIRED", "HARDSHIP_AGED");

    @Test
    void a_hundred_and_fifty_people_of_whom_thirty_have_both_items_get_54000_yuan_in_six_months() {
        List<Policy> policies = DemoPolicies.ALL.stream()
                .filter(policy -> FIFTY_YUAN_ITEMS.contains(policy.code()))
                .map(CashRunTest::inForce)
                .toList();
        List<Basis> people = IntStream.range(0, 150)
                .mapToObj(number -> number < 120 ? person(70, 2) : person(85, 2))
                .toList();

        long total = IntStream.rangeClosed(1, 6)
                .mapToObj(month -> YearMonth.of(2026, month))
                .flatMap(month -> people.stream().flatMap(one -> Awarding.awards(policies, one, month).stream()))
                .mapToLong(Awarding.Award::fen)
                .sum();

        assertThat(total).isEqualTo(5_400_000);
    }

    private static Basis person(int age, int level) {
        return new Basis(UUID.randomUUID(), LocalDate.of(2026 - age, 1, 1), "LOW_INCOME", level, null, true);
    }

    private static Policy inForce(NewPolicy policy) {
        return new Policy(
                UUID.randomUUID(),
                policy.code(),
                1,
                policy.name(),
                policy.kind(),
                policy.pot(),
                policy.priority(),
                policy.validFrom(),
                policy.validTo(),
                List.of(),
                policy.rule());
    }
}
