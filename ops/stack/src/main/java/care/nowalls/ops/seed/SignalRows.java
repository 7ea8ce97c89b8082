package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What devices said in the last days: signs of life and tests, none that raises an incident or a task. */
final class SignalRows {

    private static final List<String> TYPES = List.of("ok", "ok", "ok", "test");
    private static final int OF_A_DEVICE = 5;
    private static final String GATEWAY = "seed";

    private final Rows rows;
    private final SeedIds ids;
    private final Random random;
    private final Span span;

    SignalRows(Rows rows, SeedIds ids, Random random, Span span) {
        this.rows = rows;
        this.ids = ids;
        this.random = random;
        this.span = span;
    }

    /** A row without a partition would be refused; the usual months are there already. */
    static void makePartitions(Connection connection, Span span) throws SQLException {
        try (PreparedStatement make =
                connection.prepareStatement("select shared.make_month_partitions('device.signal'::regclass, ?, 3)")) {
            make.setObject(1, span.first().minusDays(1));
            make.executeQuery().close();
        }
    }

    void add(UUID device) {
        long seconds = Duration.between(Span.at(span.first(), java.time.LocalTime.MIN), span.now())
                .toSeconds();
        for (int i = 0; i < OF_A_DEVICE; i++) {
            Instant at = span.now().minusSeconds((long) (random.nextDouble() * seconds));
            UUID id = ids.at(at);
            String key = "seed-" + id;
            rows.add(Table.SIGNAL_KEY, device, key, id);
            rows.add(
                    Table.SIGNAL,
                    id,
                    device,
                    key,
                    key,
                    TYPES.get(random.nextInt(TYPES.size())),
                    GATEWAY,
                    at,
                    at,
                    at,
                    30 + random.nextInt(70));
        }
    }
}
