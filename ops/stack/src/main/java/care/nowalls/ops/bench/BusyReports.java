package care.nowalls.ops.bench;

import care.nowalls.ops.tools.Database;
import care.nowalls.ops.tools.RunningStack;
import care.nowalls.ops.tools.SignedIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The backend's main pool of connections, exhausted as slow reports would: more requests than it has connections ask, through
 * the API, for a table that we keep locked, and each of them holds its connection until we let go. No alarm needs that table.
 */
final class BusyReports implements AutoCloseable {

    private static final int REQUESTS = 60;
    private static final String LOCKED = "catalogue.item";
    private static final String PATH = "/api/v1/catalogue";
    private static final String OTHER = "/api/v1/providers?limit=1";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Connection lock;

    private BusyReports(Connection lock) {
        this.lock = lock;
    }

    /** Answers when the pool has nothing left; throws when it still answers somebody. */
    static BusyReports begin(RunningStack stack) throws IOException, InterruptedException, SQLException {
        SignedIn bureau = SignedIn.as(stack, "bureau");
        Connection connection = Database.of(stack);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + LOCKED + " in access exclusive mode");
        }
        BusyReports busy = new BusyReports(connection);
        HttpRequest report = bureau.request(PATH).timeout(PATIENCE).GET().build();
        for (int i = 0; i < REQUESTS; i++) {
            var _ = busy.http.sendAsync(report, BodyHandlers.discarding());
        }
        Thread.sleep(1_000);
        if (busy.answers(bureau)) {
            busy.close();
            throw new IOException("The main pool still answers: it has more than " + REQUESTS + " connections.");
        }
        return busy;
    }

    private boolean answers(SignedIn bureau) throws IOException, InterruptedException {
        HttpRequest other =
                bureau.request(OTHER).timeout(Duration.ofSeconds(2)).GET().build();
        try {
            http.send(other, BodyHandlers.discarding());
            return true;
        } catch (HttpTimeoutException exhausted) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        lock.rollback();
        lock.close();
        http.shutdownNow();
    }
}
