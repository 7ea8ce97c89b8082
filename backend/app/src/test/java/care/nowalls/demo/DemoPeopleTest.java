package care.nowalls.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.assessment.AbilityRules;
import care.nowalls.assessment.NewAssessment;
import care.nowalls.assessment.NewSelfCareTest;
import care.nowalls.assessment.SelfCare;
import care.nowalls.resident.Category;
import care.nowalls.resident.IdNumber;
import care.nowalls.resident.NewResident;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The invented residents of the demo. */
class DemoPeopleTest {

    private static final long SEED = 20261123;
    private static final UUID STREET = new UUID(0, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);

    @Test
    void the_same_seed_gives_the_same_people_and_another_seed_others() {
        assertThat(residents(SEED)).isEqualTo(residents(SEED));
        List<String> names = residents(SEED).stream().map(NewResident::name).toList();
        List<String> others =
                residents(SEED + 1).stream().map(NewResident::name).toList();
        assertThat(others).isNotEqualTo(names);
        assertThat(numbers(residents(SEED + 1))).isNotEqualTo(numbers(residents(SEED)));
    }

    @Test
    void three_hundred_different_people_of_whom_sixty_live_alone() {
        List<NewResident> all = residents(SEED);
        assertThat(all).hasSize(300);
        assertThat(new HashSet<>(numbers(all))).hasSize(300);
        assertThat(all.stream().filter(one -> Objects.equals(one.livesAlone(), true)))
                .hasSize(60);
        assertThat(all).allMatch(one -> one.contacts().size() >= 2);
    }

    @Test
    void every_standing_every_level_and_every_result_of_the_self_care_test_is_among_them() {
        Map<Category, Long> standings = residents(SEED).stream()
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.category()), Collectors.counting()));
        assertThat(standings)
                .containsOnlyKeys(Category.values())
                .containsEntry(Category.DESTITUTE, 15L)
                .containsEntry(Category.LOW_INCOME, 30L);
        DemoPeople people = new DemoPeople(SEED);
        assertThat(all(n -> levelOf(people.assessment(n)))).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        Set<SelfCare> results = IntStream.range(0, DemoDistrict.RESIDENTS)
                .mapToObj(people::selfCareTest)
                .filter(Objects::nonNull)
                .map(DemoPeopleTest::resultOf)
                .collect(Collectors.toSet());
        assertThat(results).containsExactlyInAnyOrder(SelfCare.values());
    }

    @Test
    void they_are_sixty_and_older_and_some_are_over_a_hundred() {
        List<Integer> ages = residents(SEED).stream().map(DemoPeopleTest::age).toList();
        assertThat(ages).allMatch(age -> age >= 60 && age < 106);
        assertThat(ages.stream().filter(age -> age >= 100)).hasSize(3);
    }

    private static int age(NewResident one) {
        LocalDate born = IdNumber.of(String.valueOf(one.idNumber()), FIRST_DAY).birthDate();
        return Period.between(born, FIRST_DAY).getYears();
    }

    private static Set<Integer> all(java.util.function.IntFunction<Integer> of) {
        return IntStream.range(0, DemoDistrict.RESIDENTS).mapToObj(of).collect(Collectors.toSet());
    }

    private static int levelOf(NewAssessment given) {
        return AbilityRules.levelOf(
                given.scores().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static SelfCare resultOf(NewSelfCareTest given) {
        return SelfCare.of(
                (int) given.able().values().stream().filter(alone -> !alone).count());
    }

    private static List<String> numbers(List<NewResident> all) {
        return all.stream().map(one -> String.valueOf(one.idNumber())).toList();
    }

    private static List<NewResident> residents(long seed) {
        DemoPeople people = new DemoPeople(seed);
        return IntStream.range(0, DemoDistrict.RESIDENTS)
                .mapToObj(n -> people.resident(n, STREET, 31.228, 121.470))
                .toList();
    }
}
