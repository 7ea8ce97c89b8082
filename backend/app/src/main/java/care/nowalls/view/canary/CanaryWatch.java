package care.nowalls.view.canary;

import care.nowalls.shared.Edge;
import care.nowalls.shared.WallClock;
import care.nowalls.view.live.LiveArrivals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When this node's screens last heard each gateway's canary: the end of the path that an alarm takes. Kept in memory in the
 * machine's time, because it is about this node and now; a node that has just started has heard nothing since it started.
 * {@code nowalls_canary_age_seconds} is its metric; {@code ops/deploy/alerts.yml} has the alert.
 */
@ApplicationScoped
public class CanaryWatch {

    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private final LiveArrivals arrivals;
    private final CanaryBeacon beacon;
    private final Clock wall;
    private final Duration late;
    private Instant since;

    @Inject
    CanaryWatch(
            LiveArrivals arrivals,
            CanaryBeacon beacon,
            @WallClock Clock wall,
            MeterRegistry meters,
            @ConfigProperty(name = "nowalls.canary.late-after") Duration late) {
        this.arrivals = arrivals;
        this.beacon = beacon;
        this.wall = wall;
        this.late = late;
        this.since = wall.instant();
        Gauge.builder("nowalls.canary.age", this, watch -> watch.age().toMillis() / 1000.0)
                .description("since a canary's press last reached the screens of this node, or since its start")
                .baseUnit("seconds")
                .register(meters);
    }

    @Edge("follows the screens' events as long as the node lives; nobody waits for it")
    void start(@Observes StartupEvent started) {
        since = wall.instant();
        arrivals.of("canary").subscribe().with(event -> hear(event.id()), failure -> {
            throw new IllegalStateException("the watch of the canaries ended", failure);
        });
    }

    /** Since any gateway's press last came through; since the start of this node when none did. */
    public Duration age() {
        Instant last = heard.values().stream().max(Instant::compareTo).orElse(since);
        return Duration.between(last, wall.instant());
    }

    /** Whether any press came through since this node started. */
    public boolean everHeard() {
        return !heard.isEmpty();
    }

    /** So long may pass before somebody should look. */
    public Duration lateAfter() {
        return late;
    }

    public boolean late() {
        return age().compareTo(late) > 0;
    }

    /** By gateway, in the order of their names. */
    public Map<String, Duration> ages() {
        Instant now = wall.instant();
        Map<String, Duration> ages = new TreeMap<>();
        heard.forEach((gateway, at) -> ages.put(gateway, Duration.between(at, now)));
        return ages;
    }

    private void hear(String gateway) {
        heard.put(gateway, wall.instant());
        beacon.show();
    }
}
