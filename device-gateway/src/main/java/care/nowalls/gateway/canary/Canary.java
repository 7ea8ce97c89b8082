package care.nowalls.gateway.canary;

import care.nowalls.contract.signal.CanaryAccount;
import care.nowalls.contract.signal.CanaryRequest;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.ground.TimeOrderedIds;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import com.fasterxml.jackson.core.type.TypeReference;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The canary: a device that belongs to this gateway and presses every minute, like any other device, with a connection and
 * a password of its own, through broker, journal and backend, until it hears {@code received}. How long ago that last
 * worked is a metric; the backend shows it at every desk when the press reaches the screens.
 */
public final class Canary implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Canary.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    /** So long after its start the others may still be starting, too. */
    private static final Duration STARTING = Duration.ofSeconds(60);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final TypeReference<CanaryAccount> ACCOUNT = new TypeReference<>() {};

    private final CanaryPress press;
    private final Backend backend;
    private final String gateway;
    private final Duration interval;
    private final Clock machine;
    private final Timer roundTrip;
    private final Counter failed;
    private final TimeOrderedIds ids;
    private final Loop loop = new Loop("canary", this::round);
    private volatile Instant lastHeard;
    private @Nullable CanaryAccount account;
    private boolean failing;

    /** @param interval between presses; zero: it never presses */
    public Canary(
            CanaryPress press,
            Backend backend,
            String gateway,
            Duration interval,
            Clock machine,
            MeterRegistry meters) {
        this.press = press;
        this.backend = backend;
        this.gateway = gateway;
        this.interval = interval;
        this.machine = machine;
        this.ids = new TimeOrderedIds(machine);
        this.lastHeard = machine.instant();
        this.roundTrip = Timer.builder("nowalls.gateway.canary.round.trip")
                .description("from the canary's press to its hearing received")
                .publishPercentileHistogram()
                .register(meters);
        this.failed = Counter.builder("nowalls.gateway.canary.failed")
                .description("presses that heard nothing")
                .register(meters);
        Gauge.builder("nowalls.gateway.canary.age", this, canary -> canary.age().toMillis() / 1000.0)
                .description("since the canary last heard received, or since the start")
                .baseUnit("seconds")
                .register(meters);
    }

    public void start() {
        if (!interval.isZero()) {
            loop.start();
        }
    }

    /** Since it last heard {@code received}; since the start when it never did. */
    public Duration age() {
        return Duration.between(lastHeard, machine.instant());
    }

    @Override
    public void close() {
        if (!interval.isZero()) {
            loop.close();
        }
    }

    private Duration round() throws InterruptedException {
        Instant begin = machine.instant();
        try {
            CanaryAccount mine = account();
            if (press.heard(mine, ids.next())) {
                lastHeard = machine.instant();
                roundTrip.record(Duration.between(begin, lastHeard));
                if (failing) {
                    LOG.info("The canary is heard again");
                }
                failing = false;
                return interval;
            }
            return failed("it heard nothing");
        } catch (MqttException e) {
            account = null; // its password may have been given anew
            return failed("no connection: " + e);
        } catch (BackendAway | BackendRefused e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private CanaryAccount account() throws BackendAway, BackendRefused, InterruptedException {
        CanaryAccount mine = account;
        if (mine == null) {
            mine = backend.post(SignalPaths.CANARY, new CanaryRequest(gateway), ACCOUNT, TIMEOUT);
            account = mine;
        }
        return mine;
    }

    private Duration failed(String why) {
        failed.increment();
        boolean onlyStarting = roundTrip.count() == 0 && age().compareTo(STARTING) < 0;
        if (!failing && !onlyStarting) {
            failing = true;
            LOG.errorf("The canary's press did not come through, alarms may not either: %s", why);
        }
        return AGAIN.compareTo(interval) < 0 ? AGAIN : interval;
    }
}
