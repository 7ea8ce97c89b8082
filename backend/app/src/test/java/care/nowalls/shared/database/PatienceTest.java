package care.nowalls.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.ops.embedded.LocalServers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that has died in silence, seen from both ends. */
class PatienceTest {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1));
    private static final String LOCK = "select pg_advisory_xact_lock(20261127)";

    private final LocalServers servers = LocalServers.shared();
    private final Vertx vertx = Vertx.vertx();
    private ForgetfulRelay relay;
    private Pool pool;

    @BeforeEach
    void open() throws IOException {
        relay = new ForgetfulRelay(servers.postgresPort());
        pool = pool(relay.port(), 1);
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
        relay.close();
    }

    @Test
    void thePoolGetsItsOnlyConnectionBackFromTheDead() throws Exception {
        SqlConnection lost = done(pool.getConnection());
        relay.forgetAll();
        Future<?> neverAnswered = lost.query("select 1").execute();

        assertThatThrownBy(() -> done(neverAnswered)).isInstanceOf(ExecutionException.class);
        assertThat(done(pool.query("select 1").execute()).size()).isEqualTo(1);
    }

    @Test
    void theLocksOfADeadTransactionAreFreeAgain() throws Exception {
        SqlConnection lost = done(pool.getConnection());
        done(lost.begin());
        done(lost.query(LOCK).execute());
        relay.forgetAll();

        Pool other = pool(servers.postgresPort(), 1);
        assertThatThrownBy(() -> done(other.query(LOCK).execute())).hasMessageContaining("lock timeout");
        assertThat(eventually(other)).isTrue();
    }

    /** The server rolls the dead one back after its pause of 2 s; each try waits a second for the lock. */
    private static boolean eventually(Pool other) throws Exception {
        for (int i = 0; i < 10; i++) {
            try {
                return done(other.query(LOCK).execute()).size() == 1;
            } catch (ExecutionException stillLocked) {
                assertThat(stillLocked).hasMessageContaining("lock timeout");
            }
        }
        return false;
    }

    private Pool pool(int port, int size) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setDatabase("nowalls")
                .setUser(servers.username())
                .setPassword(servers.password());
        return SHORT.pool(vertx, new PoolOptions().setMaxSize(size), List.of(options));
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
