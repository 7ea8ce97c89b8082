package care.nowalls.ops.seed;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows on their way into the tables: collected, then copied table by table, and counted with the time they took. */
final class Rows {

    private static final int MUCH = 24 * 1024 * 1024;

    /**
     * @param rows copied so far
     * @param nanos that copying took
     */
    record Count(long rows, long nanos) {

        private Count and(Count other) {
            return new Count(rows + other.rows, nanos + other.nanos);
        }
    }

    private final CopyManager copy;
    private final Map<Table, StringBuilder> waiting = new EnumMap<>(Table.class);
    private final Map<Table, Count> counts = new EnumMap<>(Table.class);

    Rows(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Values in the order of the table's columns; null, numbers, booleans, times, ids and texts. */
    void add(Table table, @Nullable Object... values) {
        StringBuilder text = waiting.computeIfAbsent(table, ignored -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(written(values[i]));
        }
        text.append('\n');
    }

    /** Copies when much is waiting; only between whole orders, because rows point at each other. */
    void flushIfMuch() throws SQLException, IOException {
        if (waiting.values().stream().mapToLong(StringBuilder::length).sum() > MUCH) {
            flush();
        }
    }

    void flush() throws SQLException, IOException {
        for (Map.Entry<Table, StringBuilder> one : waiting.entrySet()) {
            long began = System.nanoTime();
            long rows = copy.copyIn(
                    one.getKey().copy(), new StringReader(one.getValue().toString()));
            counts.merge(one.getKey(), new Count(rows, System.nanoTime() - began), Count::and);
        }
        waiting.clear();
    }

    void print() {
        System.out.printf("%-26s %10s %9s%n", "table", "rows", "seconds");
        counts.forEach((table, count) -> System.out.printf(
                "%-26s %,10d %9.2f%n",
                table.sqlName(), count.rows(), Duration.ofNanos(count.nanos()).toMillis() / 1000.0));
        long rows = counts.values().stream().mapToLong(Count::rows).sum();
        long nanos = counts.values().stream().mapToLong(Count::nanos).sum();
        System.out.printf(
                "%-26s %,10d %9.2f%n",
                "all copied", rows, Duration.ofNanos(nanos).toMillis() / 1000.0);
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        return Objects.toString(value)
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
