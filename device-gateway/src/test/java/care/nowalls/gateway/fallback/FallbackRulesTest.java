package care.nowalls.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.contract.fallback.FallbackBook.DutyPhone;
import care.nowalls.contract.fallback.FallbackBook.Maintenance;
import care.nowalls.contract.fallback.FallbackBook.Person;
import care.nowalls.gateway.fallback.FallbackRules.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FallbackRulesTest {
    private static final Instant START = Instant.parse("2026-11-28T19:00:00Z");
    private static final UUID HOME = new UUID(7, 1);
    private static final List<Person> FAMILY =
            List.of(new Person("李芳", "+8613900000001"), new Person("李明", "+8613900000002"));

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static Waiting waiting(int priority) {
        return new Waiting(HOME, HOME, new UUID(7, 2), priority, START, "梧桐街道 李建国", FAMILY);
    }

    private static FallbackBook book(@Nullable Maintenance maintenance) {
        List<DutyPhone> duty = List.of(
                new DutyPhone("赵班长", "+8613900000009", at(-100), at(100_000)),
                new DutyPhone("昨天", "+8613900000008", at(-200), at(-100)));
        return new FallbackBook("1", false, "http://gw", duty, List.of(), null, null, maintenance);
    }

    private static Told told(Due due, Instant at, boolean sms, @Nullable Instant taken) {
        return new Told(
                new UUID(9, at.getEpochSecond() * 10 + due.position()),
                at,
                due.stage(),
                new UUID(7, 2),
                HOME,
                HOME,
                due.position(),
                due.person().name(),
                "",
                sms,
                false,
                false,
                taken,
                false);
    }

    private static List<String> names(List<Due> due) {
        return due.stream().map(one -> one.person().name()).toList();
    }

    @Test
    void dutyPhonesAfterTenSecondsAndContactsOneByOneAfterSixty() {
        List<Told> told = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        for (int second = 0; second <= 300; second++) {
            for (Due due : FallbackRules.due(waiting(1), told, book(null), at(second))) {
                calls.add(second + " " + due.person().name());
                told.add(told(due, at(second), true, null));
            }
        }
        assertThat(calls).containsExactly("10 赵班长", "60 李芳", "80 李明");
    }

    @Test
    void hazardsWakeOnlyTheDuty() {
        assertThat(names(FallbackRules.due(waiting(2), List.of(), book(null), at(500))))
                .containsExactly("赵班长");
    }

    @Test
    void takenStopsTheRest() {
        Due first = new Due(2, 0, FAMILY.getFirst());
        List<Told> told = List.of(told(first, at(60), true, at(70)));
        assertThat(names(FallbackRules.due(waiting(1), told, book(null), at(90))))
                .containsExactly("赵班长");
    }

    @Test
    void whatWasNotSentIsTriedAgainAfterThirtySeconds() {
        Due first = new Due(2, 0, FAMILY.getFirst());
        List<Told> told = List.of(told(first, at(60), false, null));
        assertThat(names(FallbackRules.due(waiting(1), told, book(null), at(85))))
                .contains("李明");
        assertThat(names(FallbackRules.due(waiting(1), told, book(null), at(91))))
                .contains("李芳");
    }

    @Test
    void plannedMaintenancePutsAMannedTelephoneInThePlaceOfTheFamily() {
        Maintenance planned = new Maintenance(at(-10), at(1000), "+862112349");
        List<Due> due = FallbackRules.due(waiting(1), List.of(), book(planned), at(61));
        assertThat(due.stream().map(one -> one.person().phone())).containsExactly("+8613900000009", "+862112349");
    }

    /** Random failures and restarts of senders: nobody of a household twice within ten minutes. */
    @Test
    void nobodyOfAHouseholdTwiceInTenMinutes() {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        List<Told> told = new ArrayList<>();
        for (int second = 0; second <= 3600; second++) {
            for (Due due : FallbackRules.due(waiting(1), told, book(null), at(second))) {
                Instant now = at(second);
                boolean twice = told.stream()
                        .anyMatch(one -> one.sms()
                                && one.stage() == due.stage()
                                && one.position() == due.position()
                                && Duration.between(one.at(), now).compareTo(FallbackRules.ONCE_IN) < 0);
                assertThat(twice).as("seed %d at %d s: %s", seed, second, due).isFalse();
                told.add(told(due, now, random.nextInt(3) > 0, null));
            }
        }
        assertThat(told.stream().filter(one -> one.stage() == 2))
                .as("seed %d", seed)
                .hasSizeGreaterThan(8);
    }
}
