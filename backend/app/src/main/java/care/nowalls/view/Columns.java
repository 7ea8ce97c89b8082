package care.nowalls.view;

import care.nowalls.contract.money.Money;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads columns of projections as they go out. */
final class Columns {

    private Columns() {}

    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }

    static OffsetDateTime time(Row row, String column) {
        return Objects.requireNonNull(timeOrNull(row, column));
    }

    static @Nullable OffsetDateTime timeOrNull(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : DistrictTime.shown(time.toInstant());
    }

    static @Nullable Money fen(Row row, String column) {
        Long fen = row.getLong(column);
        return fen == null ? null : Money.fen(fen);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The id at which a page begins; 400 {@code invalid-cursor} when it is none. */
    static @Nullable UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? null : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
