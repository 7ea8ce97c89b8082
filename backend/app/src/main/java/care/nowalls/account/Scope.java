package care.nowalls.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query must be narrowed to. Queries take it as parameters: {@code and (:street is null or street_id = :street)}.
 *
 * @param reach how far
 * @param of id of the street, centre, provider or person; null for ALL
 */
public record Scope(Reach reach, @Nullable UUID of) {

    public static final Scope ALL = new Scope(Reach.ALL, null);

    public @Nullable UUID street() {
        return reach == Reach.STREET ? of : null;
    }

    public @Nullable UUID centre() {
        return reach == Reach.CENTRE ? of : null;
    }

    public @Nullable UUID provider() {
        return reach == Reach.PROVIDER ? of : null;
    }

    public @Nullable UUID staff() {
        return reach == Reach.STAFF ? of : null;
    }
}
