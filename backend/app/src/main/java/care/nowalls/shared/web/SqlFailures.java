package care.nowalls.shared.web;

import care.nowalls.shared.CommonRefusal;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.core.Response;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the database refused, in the words of the protocol. */
final class SqlFailures {

    private static final Logger LOG = Logger.getLogger(SqlFailures.class);
    private static final int DEPTH = 12;

    private SqlFailures() {}

    /** The SQLSTATE behind it, null when it is no answer of the database. Hibernate passes it on as JDBC would. */
    static @Nullable String stateOf(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            if (cause instanceof PgException sql) {
                return Objects.requireNonNullElse(sql.getSqlState(), "");
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    /** A number or a date that the driver cannot even write down. */
    static boolean beyondRange(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            if (cause instanceof ArithmeticException || cause instanceof DateTimeException) {
                return true;
            }
        }
        return false;
    }

    /** The database or the way to it, never a value that could not be read: that one is ours to mend and is a 500. */
    static boolean connectionLost(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            boolean closed = cause instanceof SocketException
                    || cause instanceof ClosedChannelException
                    || cause.getClass().getSimpleName().equals("ClosedConnectionException");
            boolean poolIsEmpty = cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage());
            if (closed || poolIsEmpty || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** It is no fault of the request: it may be made again. 55P03 and 25P03: shared.database.Patience was at its end. */
    static boolean passes(String state) {
        boolean impatient = state.equals("55P03") || state.equals("25P03");
        return impatient || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    static Response answer(String state, Problems problems, Throwable thrown) {
        if (state.equals("23505") || state.equals("40001") || state.equals("40P01")) {
            return problems.response(CommonRefusal.CONFLICT);
        }
        if (state.startsWith("22")) {
            return problems.response(400, "value-out-of-range", null);
        }
        if (passes(state)) {
            LOG.warnf("database unavailable: %s", state);
            return problems.response(CommonRefusal.UNAVAILABLE);
        }
        LOG.error("unexpected answer of the database, SQLSTATE " + state, thrown);
        return problems.response(500, "internal", null);
    }
}
