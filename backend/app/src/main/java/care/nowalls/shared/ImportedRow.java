package care.nowalls.shared;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of an imported table, by the headings of its columns.
 *
 * @param number of the line in the file, the heading being 1
 * @param cells value by heading
 */
public record ImportedRow(int number, Map<String, String> cells) {

    /** A cell that cannot be read. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String column;

        public Unreadable(String column) {
            super(column, null, false, false);
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /** Null when the cell is empty or there is no such column. */
    public @Nullable String text(String column) {
        String value = cells.get(column);
        return value == null || value.isBlank() ? null : value;
    }

    /** The text; refuses the line when there is none. */
    public String needed(String column) {
        String value = text(column);
        if (value == null) {
            throw new Unreadable(column);
        }
        return value;
    }

    /** Null when empty; refuses the line when the reader cannot make anything of it. */
    public <T> @Nullable T parsed(String column, Function<String, T> reader) {
        String value = text(column);
        try {
            return value == null ? null : reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unreadable(column);
        }
    }

    /** A constant of an enum, in any case. */
    public <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
        return parsed(column, value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
    }

    /** Yes and no as people write them. */
    public @Nullable Boolean yes(String column) {
        return parsed(column, value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "是" -> true;
            case "false", "no", "0", "否" -> false;
            default -> throw new IllegalArgumentException(value);
        });
    }
}
