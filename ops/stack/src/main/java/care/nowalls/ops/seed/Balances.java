package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/**
 * The balance rows of what the orders took from, changed last before commit and locked in account order, as the ledger
 * does; the table itself refuses what would be overdrawn.
 */
final class Balances {

    private static final String LOCK =
            "select account_id from ledger.balance where account_id = any(?) order by account_id for update";
    private static final String CHANGE = """
            update ledger.balance b set fen = b.fen + c.fen
            from unnest(?::uuid[], ?::bigint[]) as c(account_id, fen) where b.account_id = c.account_id""";

    private Balances() {}

    static void change(Connection connection, Collection<List<Quota>> quotas) throws SQLException {
        List<Quota> changed = quotas.stream()
                .flatMap(List::stream)
                .filter(quota -> quota.changeFen() != 0)
                .toList();
        var accounts = connection.createArrayOf(
                "uuid", changed.stream().map(Quota::account).toArray());
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, accounts);
            lock.executeQuery().close();
        }
        try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            change.setArray(1, accounts);
            change.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", changed.stream().map(Quota::changeFen).toArray()));
            change.executeUpdate();
        }
    }

    /** The planner has not seen what came in. */
    static void analyse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : Table.values()) {
                statement.execute("analyze " + table.sqlName());
            }
            statement.execute("analyze ledger.balance");
        }
    }
}
