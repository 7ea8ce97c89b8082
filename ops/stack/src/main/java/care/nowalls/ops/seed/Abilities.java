package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An assessment of each resident (GB/T 42195-2022), one to nine months old; the resident is taken to have been registered
 * on that day.
 */
final class Abilities {

    private static final int[] TOTALS = {90, 76, 56, 38, 18};
    private static final int YOUNGEST_DAYS = 32;
    private static final int SPREAD_DAYS = 240;
    /** The 26 items with their maxima (DOMAIN.md §4). */
    private static final String ITEMS = "EATING 4 GROOMING 4 BATHING 4 DRESSING_UPPER 4 DRESSING_LOWER 4 URINATION 4"
            + " DEFECATION 4 TOILETING 4 BED_MOBILITY 4 BED_CHAIR_TRANSFER 4 WALKING 4 STAIRS 3 TIME_ORIENTATION 4"
            + " PLACE_ORIENTATION 4 PERSON_ORIENTATION 4 MEMORY 4 COMPREHENSION 4 EXPRESSION 4 AGGRESSION 1 DEPRESSION 1"
            + " CONSCIOUSNESS 2 VISION 2 HEARING 2 DAILY_AFFAIRS 4 TRANSPORT 3 SOCIAL_LIFE 4";

    private static final String LEVELS = """
            update resident.resident r set ability_level = a.level, created_at = a.created_at, changed_at = a.created_at,
                   version = r.version + 1
            from assessment.assessment a where a.resident_id = r.id and r.id = any(?)""";

    private final Rows rows;
    private final SeedIds ids;
    private final Random random;

    Abilities(Rows rows, SeedIds ids, Random random) {
        this.rows = rows;
        this.ids = ids;
        this.random = random;
    }

    void add(List<Person> people, LocalDate today) {
        people.forEach(person -> add(person, today));
    }

    /** After the assessments are copied. */
    static void apply(Connection connection, List<Person> people) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LEVELS)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", people.stream().map(Person::id).toArray()));
            update.executeUpdate();
        }
    }

    private void add(Person person, LocalDate today) {
        LocalDate day = today.minusDays(YOUNGEST_DAYS + random.nextInt(SPREAD_DAYS));
        Instant at = Span.at(day, LocalTime.of(9, 0).plusMinutes(random.nextInt(400)));
        int total = TOTALS[person.level()];
        rows.add(
                Table.ASSESSMENT,
                ids.at(at),
                person.id(),
                day,
                "FIRST",
                Json.text(scores(total)),
                total,
                person.level(),
                "[]",
                day.plusMonths(12).minusDays(1),
                at);
    }

    private static Map<String, Integer> scores(int total) {
        String[] items = ITEMS.split(" ", -1);
        Map<String, Integer> scores = new LinkedHashMap<>();
        int left = total;
        for (int i = 0; i < items.length; i += 2) {
            int score = Math.min(left, Integer.parseInt(items[i + 1]));
            scores.put(items[i], score);
            left -= score;
        }
        return scores;
    }
}
