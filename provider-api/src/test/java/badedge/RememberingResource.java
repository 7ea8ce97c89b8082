package badedge;

import java.sql.Connection;
import java.sql.SQLException;

/** A deliberately bad edge: it talks SQL. The rule must find it. */
public class RememberingResource {

    public boolean remembers(Connection connection) throws SQLException {
        return connection.isValid(1);
    }
}
