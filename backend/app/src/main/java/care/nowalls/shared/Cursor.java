package care.nowalls.shared;

import care.nowalls.contract.provider.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An opaque place in a list. A query asks for {@code limit + 1} rows after {@link #after()} and gives them to
 * {@link #page}.
 *
 * @param after sort key of the last row seen, null at the beginning
 * @param limit rows of one page, 1 to 200
 */
public record Cursor(@Nullable String after, int limit) {

    /** Reads {@code ?cursor=} and {@code ?limit=}; 400 {@code invalid-cursor} when it is not one of ours. */
    public static Cursor of(@Nullable String cursor, int limit) {
        if (limit < 1 || limit > 200) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, "limit");
        }
        if (cursor == null || cursor.isEmpty()) {
            return new Cursor(null, limit);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!text.startsWith("k:")) {
                throw new Refused(CommonRefusal.INVALID_CURSOR);
            }
            return new Cursor(text.substring(2), limit);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    /** The id at which a list by ids goes on, null at its beginning; 400 {@code invalid-cursor} when it is none. */
    public @Nullable UUID afterId() {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    /** How many rows the query must ask for to know whether more follow. */
    public int fetch() {
        return limit + 1;
    }

    /** Cuts the extra row off and makes the next cursor from the key of the last row shown. */
    public <R, T> Page<T> page(List<R> rows, Function<R, String> key, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? encode(key.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("k:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
