package care.nowalls.gateway.quarantine;

import care.nowalls.contract.signal.QuarantineBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sqlite.SQLiteConfig;

/** {@code quarantine.db} within its quota: room is made by dropping what the backend has; else nothing more is kept. */
final class QuarantineFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(QuarantineFile.class);
    private static final String TABLE = """
            create table if not exists suspect (
              id text primary key, at text not null, topic text not null, device text, reason text not null,
              detail text not null, size integer not null, sha256 text not null, shown text not null,
              raw blob not null, sent integer not null default 0);
            create index if not exists suspect_unsent on suspect (at) where sent = 0;
            """;
    private static final String KEEP = """
            insert into suspect (id, at, topic, device, reason, detail, size, sha256, shown, raw)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";
    private static final String UNSENT = """
            select id, at, topic, device, reason, detail, size, sha256, shown, raw from suspect
            where sent = 0 order by at limit ?""";
    private static final long BATCH_BYTES = 1024 * 1024;
    private static final String MAKE_ROOM =
            "delete from suspect where id in (select id from suspect where sent = 1 order by at limit 200)";

    private final Connection connection;
    private final Quota quota;

    private QuarantineFile(Connection connection, Quota quota) {
        this.connection = connection;
        this.quota = quota;
    }

    static QuarantineFile open(Path folder, Clock machine, Quota quota) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path path = folder.resolve("quarantine.db");
        try {
            return new QuarantineFile(connect(path), quota);
        } catch (SQLException e) {
            Path aside = path.resolveSibling("quarantine.db.corrupt-" + machine.millis());
            Files.move(path, aside);
            LOG.warnf("The quarantine could not be opened (%s) and is set aside as %s", e.getMessage(), aside);
            return new QuarantineFile(connect(path), quota);
        }
    }

    private static Connection connect(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(1_000);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(TABLE);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** False: the quota is used up by what the backend has not got yet. */
    synchronized boolean keep(Suspect suspect) throws SQLException {
        if (full()) {
            return false;
        }
        byte[] hash = Specimen.hash(suspect.payload());
        UUID device = suspect.deviceId();
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, Specimen.id(suspect, hash).toString());
            insert.setString(2, suspect.at().toString());
            insert.setString(3, suspect.topic());
            insert.setString(4, device == null ? null : device.toString());
            insert.setString(5, suspect.reason().wire());
            insert.setString(6, suspect.detail());
            insert.setInt(7, suspect.payload().length);
            insert.setString(8, HexFormat.of().formatHex(hash));
            insert.setString(9, Specimen.shown(suspect.payload()));
            insert.setBytes(10, Specimen.beginning(suspect.payload()));
            insert.executeUpdate();
            return true;
        }
    }

    private boolean full() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (overQuota(statement)) {
                if (statement.executeUpdate(MAKE_ROOM) == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean overQuota(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*), coalesce(sum(length(raw)), 0) from suspect")) {
            return row.getLong(1) >= quota.entries() || row.getLong(2) >= quota.bytes();
        }
    }

    /** The oldest, at most so many and not much more than {@value #BATCH_BYTES} bytes of payload. */
    synchronized List<QuarantineBatch.Entry> unsent(int max) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setInt(1, max);
            try (ResultSet row = select.executeQuery()) {
                List<QuarantineBatch.Entry> found = new ArrayList<>();
                for (long bytes = 0; bytes < BATCH_BYTES && row.next(); bytes += row.getBytes(10).length) {
                    found.add(entry(row));
                }
                return found;
            }
        }
    }

    synchronized Optional<byte[]> raw(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select raw from suspect where id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static QuarantineBatch.Entry entry(ResultSet row) throws SQLException {
        String device = row.getString(4);
        return new QuarantineBatch.Entry(
                UUID.fromString(row.getString(1)),
                Instant.parse(row.getString(2)),
                row.getString(3),
                device == null ? null : UUID.fromString(device),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getBytes(10));
    }

    synchronized void sent(List<UUID> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update suspect set sent = 1 where id = ?")) {
            for (UUID id : ids) {
                update.setString(1, id.toString());
                update.executeUpdate();
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
