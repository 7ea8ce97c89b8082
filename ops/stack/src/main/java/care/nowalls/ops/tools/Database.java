package care.nowalls.ops.tools;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The running stack's PostgreSQL, for counting and measuring. */
public final class Database {

    private Database() {}

    /** A connection as the applications' role. */
    public static Connection of(RunningStack stack) throws IOException, SQLException {
        String url = "jdbc:postgresql://" + stack.address("postgres") + "/nowalls";
        return DriverManager.getConnection(url, "nowalls", stack.secret("postgres-password"));
    }
}
