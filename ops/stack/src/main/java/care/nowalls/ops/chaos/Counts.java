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
 * @param stored events of which there is a signal
 * @param doubled signals beyond the first of an event
 * @param incidents different incidents they belong to
 * @param devices that raised these: beyond one for each device an incident is a duplicate
 */
record Counts(long stored, long doubled, long incidents, long devices) {

    private static final String QUERY = """
            select (select count(distinct (device_id, event_id)) from device.signal where event_id = any (?)),
                   (select count(*) - count(distinct (device_id, event_id)) from device.signal where event_id = any (?)),
                   (select count(distinct incident_id) from incident.incident_signal where event_id = any (?)),
                   (select count(distinct device_id) from incident.incident_signal where event_id = any (?))
            """;

    /** Signals or incidents too many. */
    long duplicates() {
        return doubled + incidents - devices;
    }

    static Counts of(RunningStack stack, List<String> eventIds) throws IOException, SQLException {
        try (Connection connection = Database.of(stack);
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            Array ids = connection.createArrayOf("text", eventIds.toArray());
            for (int i = 1; i <= 4; i++) {
                statement.setArray(i, ids);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
            }
        }
    }
}
