package care.nowalls.gateway.journal;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions to a connection of the journal. */
final class JournalReading {
    private static final String PENDING = "select report, machine_at from entry where state = 0 order by seq limit ?";
    private static final String READABLE = "select report, machine_at, content_hash from entry where state = 0";
    private static final String UNANSWERED = """
            select id, device, event_id, incident from entry
            where state = 1 and machine_at > ? and machine_at < ? order by machine_at limit ?""";
    private static final String FIND = "select id, state, incident from entry where device = ? and key = ?";
    private static final String FIND_ID = "select id, state, incident from entry where id = ?";
    private static final String WAITING = "select count(*), min(machine_at) from entry where state = 0";

    private final Connection connection;

    JournalReading(Connection connection) {
        this.connection = connection;
    }

    List<Pending> pending(int max, DurableSince since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setInt(1, max);
            try (ResultSet row = select.executeQuery()) {
                List<Pending> found = new ArrayList<>();
                while (row.next()) {
                    SignalReport report = report(row.getString(1));
                    found.add(new Pending(report, Instant.ofEpochMilli(row.getLong(2)), since.of(report.journalId())));
                }
                return found;
            }
        }
    }

    /** What can be read of the waiting entries of a broken file, up to the first page that cannot. */
    List<NewEntry> readable() {
        List<NewEntry> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(READABLE);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(
                        new NewEntry(report(row.getString(1)), row.getString(3), Instant.ofEpochMilli(row.getLong(2))));
            }
        } catch (SQLException | IllegalStateException endOfWhatIsReadable) {
            return found;
        }
        return found;
    }

    List<Unanswered> unanswered(Instant after, Instant before, int max) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNANSWERED)) {
            select.setLong(1, after.toEpochMilli());
            select.setLong(2, before.toEpochMilli());
            select.setInt(3, max);
            try (ResultSet row = select.executeQuery()) {
                List<Unanswered> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Unanswered(
                            UUID.fromString(row.getString(1)),
                            UUID.fromString(row.getString(2)),
                            row.getString(3),
                            id(row.getString(4))));
                }
                return found;
            }
        }
    }

    Optional<Appended> find(UUID deviceId, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, deviceId.toString());
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(known(row)) : Optional.empty();
            }
        }
    }

    Optional<Appended> find(UUID journalId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND_ID)) {
            select.setString(1, journalId.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(known(row)) : Optional.empty();
            }
        }
    }

    JournalStatus status(Instant now, @Nullable String fault, long setAside) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet row = select.executeQuery()) {
            long waiting = row.getLong(1);
            Duration oldest =
                    waiting == 0 ? Duration.ZERO : Duration.between(Instant.ofEpochMilli(row.getLong(2)), now);
            return new JournalStatus(waiting, oldest.isNegative() ? Duration.ZERO : oldest, fault, setAside);
        }
    }

    static Appended known(ResultSet row) throws SQLException {
        return new Appended(
                UUID.fromString(row.getString(1)), false, EntryState.of(row.getInt(2)), id(row.getString(3)));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static SignalReport report(String json) {
        try {
            return Json.RECORDS.readValue(json, SignalReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal entry cannot be read", e);
        }
    }
}
