package care.nowalls.ops.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/**
 * What only the superuser may do: roles and databases.
 *
 * @param port of PostgreSQL on 127.0.0.1
 * @param superuserPassword of the account {@code postgres}
 */
record PostgresAdministration(int port, String superuserPassword) {

    static PostgresAdministration of(PostgresServer server) throws IOException {
        return new PostgresAdministration(server.port(), server.superuserPassword());
    }

    static boolean answers(PostgresServer server) {
        try (Connection connection = of(server).connect()) {
            return connection.isValid(2);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** The role with this password, and a database of its name that it owns; repeating it is harmless. */
    void ensureRoleAndDatabase(String role, String password) throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + role + "'")) {
                statement.execute("create role " + role + " login");
            }
            statement.execute("alter role " + role + " with password '" + password.replace("'", "''") + "'");
            ensureDatabase(statement, role, role);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL refused its first settings: " + e.getMessage(), e);
        }
    }

    void ensureDatabase(String name, String owner) throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            ensureDatabase(statement, name, owner);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL refused the database " + name + ": " + e.getMessage(), e);
        }
    }

    private static void ensureDatabase(Statement statement, String name, String owner) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        if (isMissing(statement, "select from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + owner);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", superuserPassword);
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "60");
        return Objects.requireNonNull(driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", login));
    }

    /** Not through the driver registry, which does not see the driver from every class loader of a test. */
    private static Driver driver() {
        try {
            return Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("PostgreSQL's driver is not on the class path", e);
        }
    }

    @Override
    public String toString() {
        return "PostgresAdministration[" + port + "]";
    }
}
