package care.nowalls.shared.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.time.Duration;
import java.util.List;

/**
 * How long a pool waits. A connection whose other end has vanished without a word looks like one that waits for its answer,
 * for ever, at both ends: ours would never come back to the pool, and the server's would keep its locks. So both ends give
 * up.
 *
 * @param answer a connection on which nothing has come for that long, asked or idle, is closed; no statement of the pool may
 *     take longer
 * @param pause a transaction that does nothing for that long is rolled back by the server, and its locks are free
 * @param lock a statement waits at most so long for a lock of another; zero for no limit
 */
public record Patience(Duration answer, Duration pause, Duration lock) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    /** Of the pool of the pages and jobs. */
    public static final Patience MAIN = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);

    /** Of the alarm lane: an alarm that is tried again is better than one that waits. */
    static final Patience ALARM = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5));

    Pool pool(PgPoolCreator.Input input) {
        return pool(input.vertx(), input.poolOptions(), input.pgConnectOptionsList());
    }

    Pool pool(Vertx vertx, PoolOptions size, List<PgConnectOptions> servers) {
        return PgBuilder.pool()
                .with(size)
                .connectingTo(servers.stream().<SqlConnectOptions>map(this::on).toList())
                .withConnectHandler(this::begin)
                .using(vertx)
                .build();
    }

    /** A new connection of the pool, which gets it back by the closing. */
    private void begin(SqlConnection connection) {
        watch(connection);
        var _ = connection.close();
    }

    /** Makes the server as patient as this. */
    public PgConnectOptions on(PgConnectOptions options) {
        options.setConnectTimeout((int) CONNECT.toMillis()).setTcpKeepAlive(true);
        return options.addProperty("idle_in_transaction_session_timeout", millis(pause))
                .addProperty("lock_timeout", millis(lock))
                // a session that we have given up is of no use to the server either
                .addProperty("idle_session_timeout", millis(answer.multipliedBy(2)))
                .addProperty("tcp_keepalives_idle", Long.toString(KEEP_ALIVE.toSeconds()))
                .addProperty("tcp_keepalives_interval", "10")
                .addProperty("tcp_keepalives_count", "3");
    }

    /**
     * Makes our end of an open connection as patient as this. The driver's own limits do not do it: they say good-bye to the
     * server and wait for it to hang up. This one stands before the driver and hangs up by itself.
     */
    public void watch(SqlConnection connection) {
        // once for the pool's own wrapping, which a connection without a pool does not have
        if (connection instanceof SqlConnectionInternal driver
                && driver.unwrap().unwrap() instanceof SocketConnectionBase direct) {
            direct.socket().channelHandlerContext().pipeline().addFirst(new HangsUp(answer));
        }
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
