package care.nowalls.gateway.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections to the journal's file and its tables. */
final class Sqlite {
    private static final String TABLES = """
            create table if not exists entry (
              seq integer primary key autoincrement,
              id text not null unique,
              device text not null,
              key text not null,
              event_id text,
              content_hash text,
              machine_at integer not null,
              state integer not null,
              incident text,
              report text,
              unique (device, key));
            create index if not exists entry_waiting on entry (seq) where state = 0;
            create index if not exists entry_untold on entry (machine_at) where state = 1;
            create index if not exists entry_content on entry (device, content_hash, machine_at)
              where content_hash is not null;
            create index if not exists entry_settled on entry (machine_at) where state > 0;
            """;

    private Sqlite() {}

    /** The one writing connection: a commit is on the disk when it returns, and no commit waits for a checkpoint. */
    static Connection durable(Path path) throws SQLException {
        ownerOnly(path);
        Connection connection = synchronous(path);
        try {
            check(connection);
            prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The same for a file that was open a moment ago. */
    static Connection durableAgain(Path path) throws SQLException {
        Connection connection = synchronous(path);
        try {
            prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection synchronous(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(1_000);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    static Connection reading(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(1_000);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /** A file that was set aside: nothing in it may change. */
    static Connection evidence(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet check = statement.executeQuery("pragma quick_check(1)")) {
            String verdict = check.next() ? check.getString(1) : "no answer";
            if (!"ok".equals(verdict)) {
                throw new SQLiteException(verdict, SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = 0");
            statement.executeUpdate(TABLES);
        }
        connection.setAutoCommit(false);
    }

    private static void ownerOnly(Path path) throws SQLException {
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException kept) {
            // an existing journal goes on
        } catch (IOException e) {
            throw new SQLException("cannot create " + path + ": " + e.getMessage(), e);
        }
    }
}
