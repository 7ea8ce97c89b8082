package care.nowalls.view.shift;

import care.nowalls.shared.DistrictTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads rows of the sheets. */
final class Rows {

    private Rows() {}

    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }

    static OffsetDateTime time(Row row, String column) {
        return Objects.requireNonNull(timeOrNull(row, column));
    }

    static @Nullable OffsetDateTime timeOrNull(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : DistrictTime.shown(at.toInstant());
    }
}
