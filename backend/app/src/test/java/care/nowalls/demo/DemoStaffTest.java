package care.nowalls.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.catalogue.NewItem;
import care.nowalls.catalogue.StandardItems;
import care.nowalls.provider.Certificate;
import care.nowalls.provider.NewStaff;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The invented carers: different enough that skills, certificates and hours decide who can do what. */
class DemoStaffTest {

    private static final long SEED = 20261123;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);

    @Test
    void eight_providers_with_ten_staff_each_from_a_seed() {
        assertThat(DemoNetwork.NAMES).hasSize(8);
        assertThat(DemoNetwork.STAFF).isEqualTo(10);
        assertThat(staff(3, SEED)).isEqualTo(staff(3, SEED)).isNotEqualTo(staff(3, SEED + 1));
    }

    @Test
    void every_item_is_served_by_at_least_three_providers_whose_people_can_do_it() {
        for (NewItem item : StandardItems.all()) {
            List<Integer> able = providers().stream()
                    .filter(number -> DemoNetwork.items(number).contains(item.code()))
                    .filter(number -> staff(number, SEED).stream().anyMatch(one -> can(one, item)))
                    .toList();
            assertThat(able).as(item.code()).hasSizeGreaterThanOrEqualTo(3).contains(1, 2);
        }
    }

    @Test
    void the_first_two_providers_can_do_everything_at_any_hour() {
        for (int number : List.of(1, 2)) {
            assertThat(staff(number, SEED).stream()
                            .filter(one -> one.worksFrom().equals(LocalTime.MIDNIGHT)
                                    && one.worksTo().equals(LocalTime.MIDNIGHT))
                            .filter(one -> StandardItems.all().stream().allMatch(item -> can(one, item))))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void skills_certificates_and_hours_keep_people_away_from_what_they_cannot_do() {
        for (NewItem item : StandardItems.all()) {
            assertThat(providers().stream()
                            .filter(number -> DemoNetwork.items(number).contains(item.code()))
                            .flatMap(number -> staff(number, SEED).stream())
                            .filter(one -> !can(one, item)))
                    .as("people of its providers who cannot do " + item.code())
                    .isNotEmpty();
        }
        // a provider that promises what nobody of its people can do
        assertThat(DemoNetwork.items(7)).contains("ESCORT_HOSPITAL");
        assertThat(staff(7, SEED)).noneMatch(one -> one.skills().contains("MEDICAL_ESCORT"));
        // one whose certificate has run out
        assertThat(staff(1, SEED).getLast().certificates()).isNotEmpty().noneMatch(proof -> proof.validOn(FIRST_DAY));
        // and shifts: early, late, night and day
        assertThat(staff(1, SEED).stream().map(NewStaff::worksFrom).distinct()).hasSizeGreaterThan(3);
    }

    private static boolean can(NewStaff one, NewItem item) {
        return new HashSet<>(one.skills().stream()
                        .filter(skill -> counts(one, skill))
                        .toList())
                .containsAll(item.skills());
    }

    private static boolean counts(NewStaff one, String skill) {
        List<Certificate> proofs = one.certificates().stream()
                .filter(proof -> skill.equals(proof.skill()))
                .toList();
        return proofs.isEmpty() || proofs.stream().anyMatch(proof -> proof.validOn(FIRST_DAY));
    }

    private static List<NewStaff> staff(int provider, long seed) {
        DemoPeople people = new DemoPeople(seed);
        return IntStream.rangeClosed(1, DemoNetwork.STAFF)
                .mapToObj(n -> DemoStaff.person(provider, n, people))
                .toList();
    }

    private static List<Integer> providers() {
        return IntStream.rangeClosed(1, DemoNetwork.NAMES.length).boxed().toList();
    }
}
