package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Every third finished order is rated; the providers' averages follow from those that count (DOMAIN.md §11). */
final class RatingRows {

    private static final List<Integer> SCORES = List.of(5, 5, 5, 5, 4, 4, 4, 3, 2, 1);
    private static final List<String> BY = List.of("RESIDENT", "RESIDENT", "FAMILY", "CALLBACK", "CARER_PHONE");
    private static final String AVERAGES = """
            update provider.provider p set rating = r.sum::double precision / r.ratings, version = p.version + 1
            from dispatch.provider_rating r where r.provider_id = p.id and p.id = any(?)""";

    private final Rows rows;
    private final Random random;
    private final Actor desk;
    private final Instant now;
    private final Map<UUID, Sum> sums = new LinkedHashMap<>();

    private record Sum(int ratings, int sum) {

        private Sum and(Sum other) {
            return new Sum(ratings + other.ratings, sum + other.sum);
        }
    }

    RatingRows(Rows rows, Random random, Actor desk, Instant now) {
        this.rows = rows;
        this.random = random;
        this.desk = desk;
        this.now = now;
    }

    void add(PlannedOrder order) {
        if (!order.fate().left() || random.nextInt(3) > 0) {
            return;
        }
        Instant later = order.checkOut().plusSeconds(1_800 + random.nextInt(86_400));
        int score = SCORES.get(random.nextInt(SCORES.size()));
        String by = BY.get(random.nextInt(BY.size()));
        boolean counts = !by.equals("CARER_PHONE");
        UUID provider = order.slot().firm().id();
        rows.add(
                Table.RATING,
                order.id(),
                provider,
                order.slot().person().id(),
                order.slot().person().place().streetId(),
                score,
                score >= 4 ? "{准时,态度好}" : "{}",
                by,
                counts,
                later.isBefore(now) ? later : now,
                desk.id());
        if (counts) {
            sums.merge(provider, new Sum(1, score), Sum::and);
        }
    }

    void addAverages() {
        sums.forEach((provider, sum) -> rows.add(Table.PROVIDER_RATING, provider, sum.ratings(), sum.sum()));
    }

    /** After the averages are copied. */
    void apply(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(AVERAGES)) {
            update.setArray(1, connection.createArrayOf("uuid", sums.keySet().toArray()));
            update.executeUpdate();
        }
    }
}
