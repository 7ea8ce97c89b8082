package care.nowalls.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class LocalServersTest {

    @Test
    void everyCallerOfOneJvmGetsTheSameServers() {
        assertThat(LocalServers.shared()).isEqualTo(LocalServers.shared());
    }

    @Test
    void anEmptyDatabaseIsMadeOnRequest() throws Exception {
        LocalServers servers = LocalServers.shared();
        servers.createDatabase("another");
        servers.createDatabase("another");

        try (Connection connection =
                DriverManager.getConnection(servers.jdbcUrl("another"), servers.username(), servers.password())) {
            assertThat(connection.getCatalog()).isEqualTo("another");
        }
    }
}
