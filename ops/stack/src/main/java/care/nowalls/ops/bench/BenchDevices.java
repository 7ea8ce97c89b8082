package care.nowalls.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten thousand devices in the registry, written by SQL because a bench is not a day's work for a clerk. They are nobody's,
 * cannot connect (their passwords are unknown to anybody) and are RETIRED when the bench is over; the next one uses them
 * again.
 */
final class BenchDevices {

    private static final String MODEL = "bench-heartbeat";

    private BenchDevices() {}

    /** Their ids; every gateway hears of them with its next refresh. */
    static List<String> install(Connection database, int count) throws SQLException {
        database.setAutoCommit(false);
        long version = nextVersion(database);
        revive(database, count, version);
        int missing = count - ids(database).size();
        try (PreparedStatement insert = database.prepareStatement("""
                insert into device.device (id, kind, codec, heartbeat_seconds, state, password_salt, password_hash, version,
                                           created_at, model)
                select gen_random_uuid(), 'OTHER', 'canonical', 10, 'INSTALLED', repeat('0', 32), repeat('0', 64), ?, now(), ?
                from generate_series(1, ?)""")) {
            insert.setLong(1, version);
            insert.setString(2, MODEL);
            insert.setInt(3, Math.max(0, missing));
            insert.executeUpdate();
        }
        List<String> ids = ids(database);
        database.commit();
        return ids;
    }

    /** Nobody waits for their heartbeats any more. */
    static void retire(Connection database) throws SQLException {
        long version = nextVersion(database);
        try (PreparedStatement update =
                database.prepareStatement("update device.device set state = 'RETIRED', version = ? where model = ?")) {
            update.setLong(1, version);
            update.setString(2, MODEL);
            update.executeUpdate();
        }
        database.commit();
    }

    private static void revive(Connection database, int count, long version) throws SQLException {
        try (PreparedStatement update = database.prepareStatement("""
                update device.device set state = 'INSTALLED', version = ?
                where id in (select id from device.device where model = ? order by id limit ?)""")) {
            update.setLong(1, version);
            update.setString(2, MODEL);
            update.setInt(3, count);
            update.executeUpdate();
        }
    }

    private static long nextVersion(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "update device.directory_version set version = version + 1 returning version")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> ids(Connection database) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(
                "select id::text from device.device where model = ? and state = 'INSTALLED' order by id")) {
            select.setString(1, MODEL);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
