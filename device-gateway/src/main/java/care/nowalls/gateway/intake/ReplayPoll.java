package care.nowalls.gateway.intake;

import care.nowalls.contract.signal.ReplayClaim;
import care.nowalls.contract.signal.ReplayOrder;
import care.nowalls.contract.signal.ReplayReport;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.BackOff;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks the backend each second which messages of the quarantine are to be read again, and tells what became of them. */
public final class ReplayPoll implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReplayPoll.class);
    private static final int MOST = 10;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final BackOff AWAY = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(15));
    private static final TypeReference<List<ReplayOrder>> ORDERS = new TypeReference<>() {};

    private final Replaying replaying;
    private final Backend backend;
    private final String gateway;
    private final Loop loop = new Loop("replays", this::round);
    private int failures;

    public ReplayPoll(Replaying replaying, Backend backend, String gateway) {
        this.replaying = replaying;
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
        try {
            List<ReplayOrder> orders =
                    backend.post(SignalPaths.REPLAYS_CLAIM, new ReplayClaim(gateway, MOST), ORDERS, TIMEOUT);
            for (ReplayOrder order : orders) {
                replay(order);
            }
            failures = 0;
            return orders.isEmpty() ? INTERVAL : Duration.ZERO;
        } catch (BackendAway | BackendRefused e) {
            failures++;
            return AWAY.after(failures);
        }
    }

    private void replay(ReplayOrder order) throws BackendAway, BackendRefused, InterruptedException, SQLException {
        try {
            ReplayReport report = new ReplayReport(gateway, List.of(replaying.replay(order)));
            backend.send("POST", SignalPaths.REPLAYS_DONE, report, TIMEOUT);
        } catch (Replaying.NotNow e) {
            LOG.warnf("Quarantine entry %s is read again later: %s", order.id(), e.getMessage());
        }
    }
}
