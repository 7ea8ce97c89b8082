package care.nowalls.gateway.fallback;

import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.contract.fallback.FallbackBook.Maintenance;
import care.nowalls.contract.fallback.FallbackBook.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom to call now (DOMAIN.md §8, "Fallback without backend"): after 10 s the duty phones; after 60 s, for priority 1
 * that nobody took, the household's contacts one after another, each once in ten minutes; during planned maintenance a
 * manned telephone in their place.
 */
final class FallbackRules {
    static final Duration DUTY_AFTER = Duration.ofSeconds(10);
    static final Duration CONTACTS_AFTER = Duration.ofSeconds(60);
    static final Duration ONCE_IN = Duration.ofMinutes(10);
    static final Duration BETWEEN = Duration.ofSeconds(20);

    private FallbackRules() {}

    /**
     * A call to be made.
     *
     * @param stage 1 or 2
     * @param position within the stage
     * @param person who
     */
    record Due(int stage, int position, Person person) {}

    /**
     * @param waiting the oldest unconfirmed alarm of one household
     * @param told everybody told of that household so far
     */
    static List<Due> due(Waiting waiting, List<Told> told, FallbackBook book, Instant now) {
        List<Told> recent = told.stream()
                .filter(one -> one.counts(now) && one.at().isAfter(now.minus(ONCE_IN)))
                .toList();
        Duration age = Duration.between(waiting.since(), now);
        List<Due> due = new ArrayList<>();
        if (age.compareTo(DUTY_AFTER) >= 0) {
            due.addAll(untold(1, onDuty(book, now), recent));
        }
        boolean taken = told.stream()
                .anyMatch(one -> one.takenAt() != null && !one.takenAt().isBefore(waiting.since()));
        if (age.compareTo(CONTACTS_AFTER) >= 0 && waiting.priority() == 1 && !taken) {
            untold(2, lastResort(waiting, book, now), recent).stream()
                    .findFirst()
                    .filter(next -> spaced(recent, now))
                    .ifPresent(due::add);
        }
        return due;
    }

    private static List<Due> untold(int stage, List<Person> people, List<Told> recent) {
        return IntStream.range(0, people.size())
                .filter(i -> recent.stream().noneMatch(one -> one.stage() == stage && one.position() == i))
                .mapToObj(i -> new Due(stage, i, people.get(i)))
                .toList();
    }

    private static boolean spaced(List<Told> recent, Instant now) {
        return recent.stream()
                .filter(one -> one.stage() == 2)
                .noneMatch(one -> one.at().plus(BETWEEN).isAfter(now));
    }

    private static List<Person> onDuty(FallbackBook book, Instant now) {
        return book.duty().stream()
                .filter(one -> !one.from().isAfter(now) && one.to().isAfter(now))
                .map(one -> new Person(one.name(), one.phone()))
                .toList();
    }

    private static List<Person> lastResort(Waiting waiting, FallbackBook book, Instant now) {
        Maintenance maintenance = book.maintenance();
        boolean planned = maintenance != null
                && !maintenance.from().isAfter(now)
                && maintenance.to().isAfter(now);
        return planned && maintenance != null
                ? List.of(new Person("maintenance", maintenance.phone()))
                : waiting.contacts();
    }
}
