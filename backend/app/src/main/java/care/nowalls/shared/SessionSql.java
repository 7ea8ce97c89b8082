package care.nowalls.shared;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Plain SQL in the current session, that is, in the caller's transaction. Parameters are {@code ?1, ?2 …}. */
public final class SessionSql {

    private SessionSql() {}

    /** How many rows were written. */
    public static Uni<Integer> write(String sql, @Nullable Object... arguments) {
        return Panache.getSession()
                .chain(session ->
                        bound(session.createNativeQuery(sql), arguments).executeUpdate());
    }

    /** Rows of two columns or more. */
    public static Uni<List<Object[]>> rows(String sql, @Nullable Object... arguments) {
        return Panache.getSession()
                .chain(session -> selected(session.createNativeQuery(sql, Object[].class), arguments)
                        .getResultList());
    }

    /** The only column of all rows. */
    public static <T> Uni<List<T>> column(Class<T> type, String sql, @Nullable Object... arguments) {
        return Panache.getSession()
                .chain(session -> selected(session.createNativeQuery(sql, type), arguments)
                        .getResultList());
    }

    private static <T> Mutiny.Query<T> bound(Mutiny.Query<T> query, @Nullable Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query;
    }

    private static <T> Mutiny.SelectionQuery<T> selected(
            Mutiny.SelectionQuery<T> query, @Nullable Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query;
    }

    /** Lets go of what a long transaction has loaded: written, but no longer looked through at each statement. */
    public static Uni<Void> forgetLoaded() {
        return Panache.getSession()
                .call(session -> session.flush())
                .invoke(session -> session.clear())
                .replaceWithVoid();
    }
}
