package care.nowalls.gateway.quarantine;

import care.nowalls.contract.signal.QuarantineBatch;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.BackOff;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Shows the backend what is in quarantine; in the background, and never twice the same. */
public final class QuarantineForward implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(QuarantineForward.class);
    private static final int BATCH = 200;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final BackOff AWAY = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(15));

    private final Quarantine quarantine;
    private final Backend backend;
    private final String gateway;
    private final Loop loop = new Loop("quarantine-forward", this::round);
    private int failures;

    public QuarantineForward(Quarantine quarantine, Backend backend, String gateway) {
        this.quarantine = quarantine;
        this.backend = backend;
        this.gateway = gateway;
    }

    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() throws InterruptedException, SQLException {
        List<QuarantineBatch.Entry> entries = quarantine.unsent(failures > 1 ? 1 : BATCH);
        if (entries.isEmpty()) {
            return INTERVAL;
        }
        try {
            backend.send("PUT", SignalPaths.QUARANTINE, new QuarantineBatch(gateway, entries), TIMEOUT);
            failures = 0;
            return sent(entries);
        } catch (BackendAway e) {
            failures++;
            return AWAY.after(failures);
        } catch (BackendRefused e) {
            failures++;
            if (entries.size() > 1) {
                return INTERVAL;
            }
            LOG.warnf(
                    "The backend refuses quarantine entry %s: %s",
                    entries.getFirst().id(), e.getMessage());
            return sent(entries);
        }
    }

    private Duration sent(List<QuarantineBatch.Entry> entries) throws SQLException {
        quarantine.sent(entries.stream().map(QuarantineBatch.Entry::id).toList());
        return Duration.ZERO;
    }
}
