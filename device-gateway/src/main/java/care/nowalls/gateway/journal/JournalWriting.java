package care.nowalls.gateway.journal;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.gateway.codec.EventKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements of one group, on the writing connection. */
final class JournalWriting implements AutoCloseable {
    private static final String INSERT = """
            insert into entry (id, device, key, event_id, content_hash, machine_at, state, report)
            values (?, ?, ?, ?, ?, ?, 0, ?) on conflict (device, key) do nothing""";
    private static final String SAME_CONTENT = """
            select id, state, incident from entry
            where device = ? and content_hash = ? and machine_at > ? and machine_at <= ?
            order by machine_at limit 1""";
    private static final String SETTLE = """
            update entry set state = ?1, incident = coalesce(?2, incident),
              report = case when ?1 = 3 then report end
            where id = ?3 and state < ?1""";
    private static final String FORGET = "delete from entry where state > 0 and machine_at < ?";

    private final Connection connection;
    private final PreparedStatement insert;

    JournalWriting(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
    }

    Appended append(Write.Append write) throws SQLException {
        NewEntry entry = write.entry();
        SignalReport report = entry.report();
        Optional<Appended> repeated = sameContent(entry);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        insert.setString(1, report.journalId().toString());
        insert.setString(2, report.deviceId().toString());
        insert.setString(3, report.key());
        insert.setString(4, report.eventId());
        insert.setString(5, entry.contentHash());
        insert.setLong(6, entry.machineAt().toEpochMilli());
        insert.setString(7, write.json());
        if (insert.executeUpdate() == 1) {
            return new Appended(report.journalId(), true, EntryState.PENDING, null);
        }
        return new JournalReading(connection)
                .find(report.deviceId(), report.key())
                .orElseThrow(() -> new SQLException("neither inserted nor found: " + report.key()));
    }

    private Optional<Appended> sameContent(NewEntry entry) throws SQLException {
        if (entry.contentHash() == null) {
            return Optional.empty();
        }
        long at = entry.machineAt().toEpochMilli();
        try (PreparedStatement select = connection.prepareStatement(SAME_CONTENT)) {
            select.setString(1, entry.report().deviceId().toString());
            select.setString(2, entry.contentHash());
            select.setLong(3, at - EventKey.WINDOW.toMillis());
            select.setLong(4, at);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(JournalReading.known(found)) : Optional.empty();
            }
        }
    }

    void settle(List<Settled> steps) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            for (Settled step : steps) {
                update.setInt(1, step.state().number());
                update.setString(
                        2, step.incidentId() == null ? null : step.incidentId().toString());
                update.setString(3, step.journalId().toString());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    void forget(Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setLong(1, before.toEpochMilli());
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
