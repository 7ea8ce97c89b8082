package care.nowalls.gateway.liveness;

import care.nowalls.contract.signal.LivenessReport;
import care.nowalls.contract.signal.LivenessReport.Transition;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.BackOff;
import care.nowalls.gateway.ground.DomainTime;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells the backend who went quiet and who is back. One gateway at a time does it; what it leaves, the next takes. */
public final class LivenessReporting implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LivenessReporting.class);
    private static final int BATCH = 200;
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final BackOff AWAY = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final LivenessStore store;
    private final Backend backend;
    private final String gateway;
    private final DomainTime domainTime;
    private final Loop loop = new Loop("liveness-report", this::round);
    private int failures;

    public LivenessReporting(RedisCall redis, Backend backend, String gateway, DomainTime domainTime) {
        this.store = new LivenessStore(redis);
        this.backend = backend;
        this.gateway = gateway;
        this.domainTime = domainTime;
    }

    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() throws InterruptedException {
        try {
            if (!store.reports(gateway)) {
                return Duration.ofSeconds(2);
            }
            List<String> found = store.transitions(BATCH);
            if (!found.isEmpty()) {
                send(found);
                store.reported(found);
            }
            failures = 0;
            return found.size() == BATCH ? Duration.ZERO : INTERVAL;
        } catch (BackendAway e) {
            failures++;
            return AWAY.after(failures);
        } catch (RuntimeException redisAway) {
            LOG.debugf("not reported: %s", redisAway.getMessage());
            return Duration.ofSeconds(2);
        }
    }

    private void send(List<String> found) throws BackendAway, InterruptedException {
        LivenessReport report =
                new LivenessReport(gateway, found.stream().map(this::transition).toList());
        try {
            backend.send("PUT", SignalPaths.LIVENESS, report, TIMEOUT);
        } catch (BackendRefused e) {
            LOG.warnf("The backend refuses %d transitions, they are dropped: %s", found.size(), e.getMessage());
        }
    }

    private Transition transition(String line) {
        String[] part = line.split("\\|", -1);
        return new Transition(
                UUID.fromString(part[0]),
                part[1].equals("1"),
                millis(part[2]),
                part[3].isEmpty() ? null : millis(part[3]),
                part[4].isEmpty() ? null : Integer.valueOf(part[4]));
    }

    /** A score comes back as a whole or floating number of the machine's time; the backend lives in the domain's. */
    private Instant millis(String number) {
        return domainTime.at(Instant.ofEpochMilli((long) Double.parseDouble(number)));
    }
}
