package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.Database;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What the database holds of a set of events.
 *
 * @param signals stored signals
 * @param duplicates signals beyond the first of an event
 * @param incidents different incidents they belong to
 */
record Counts(long signals, long duplicates, long incidents) {

    private static final String QUERY = """
            select (select count(*) from device.signal where event_id = any (?)),
                   (select count(*) - count(distinct (device_id, event_id)) from device.signal where event_id = any (?)),
                   (select count(distinct incident_id) from incident.incident_signal where event_id = any (?))
            """;

    static Counts of(RunningStack stack, List<String> eventIds) throws IOException, SQLException {
        try (Connection connection = Database.of(stack);
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            Array ids = connection.createArrayOf("text", eventIds.toArray());
            for (int i = 1; i <= 3; i++) {
                statement.setArray(i, ids);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Counts(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }
}
