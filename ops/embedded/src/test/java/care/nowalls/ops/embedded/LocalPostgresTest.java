package care.nowalls.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void dataSurvivesAKillAndTheNextStart() throws Exception {
        int port = Ports.free();
        // given a committed row, and a server that is killed
        try (LocalPostgres postgres = start(port)) {
            run(postgres, "create table kept (word text)");
            run(postgres, "insert into kept values ('here')");
            Signals.send(postgres.pid(), "KILL");
        }
        // when it starts again
        try (LocalPostgres postgres = start(port)) {
            // then the row is there
            assertThat(ask(postgres, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void commitsAreDurableAndPasswordsAreAsked() throws Exception {
        try (LocalPostgres postgres = start(Ports.free())) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show max_connections")).isEqualTo("200");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "nowalls", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aChangedPasswordHoldsFromTheNextStart() throws Exception {
        int port = Ports.free();
        start(port).close();
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), port, "another")) {
            assertThat(ask(postgres, "select current_user")).isEqualTo("nowalls");
        }
    }

    private LocalPostgres start(int port) throws Exception {
        return LocalPostgres.start(folder.resolve("postgres"), port, "first");
    }

    private static void run(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
