package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Whoever did something.
 *
 * @param id of the account
 * @param username its name
 */
record Actor(UUID id, String username) {

    /** Jobs and sweepers, as the product calls them. */
    static final Actor SYSTEM = new Actor(new UUID(0, 0), "system");

    /** A demo account, as the history of orders names it. */
    static Actor named(Connection connection, String username) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from account.account where username = ?")) {
            query.setString(1, username);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new CannotSeed("There is no account " + username + "; ops/seed works on demo data.");
                }
                return new Actor(row.getObject(1, UUID.class), username);
            }
        }
    }
}
