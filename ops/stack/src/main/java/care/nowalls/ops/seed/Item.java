package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service item of the catalogue as it is now.
 *
 * @param code of the item
 * @param name of it
 * @param unit such as HOUR
 * @param minimumMinutes the shortest visit
 * @param lateMinutes after the window's beginning
 * @param missedMinutes after the window's beginning
 * @param mode how it is offered
 * @param pot of the entitlements that pay for it
 * @param skills as JSON
 */
record Item(
        String code,
        String name,
        String unit,
        int minimumMinutes,
        int lateMinutes,
        int missedMinutes,
        String mode,
        @Nullable String pot,
        String skills) {

    private static final String ALL = """
            select code, name, unit, minimum_minutes, late_minutes, missed_minutes, offer_mode, pot, skills
            from catalogue.item where valid_from <= ? and (valid_to is null or valid_to >= ?)""";

    static Map<String, Item> all(Connection connection, LocalDate today) throws SQLException {
        Map<String, Item> items = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setObject(1, today);
            query.setObject(2, today);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    items.put(row.getString(1), of(row));
                }
            }
        }
        return items;
    }

    private static Item of(ResultSet row) throws SQLException {
        return new Item(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
