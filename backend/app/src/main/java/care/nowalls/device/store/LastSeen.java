package care.nowalls.device.store;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Heartbeats as the gateways leave them in Redis: sorted set {@code nowalls:seen} (score = epoch milliseconds) and hash
 * {@code nowalls:battery}, by device id. Losing Redis loses nothing but freshness: the answer is then empty.
 */
@ApplicationScoped
public class LastSeen {

    private static final Logger LOG = Logger.getLogger(LastSeen.class);
    private static final String SEEN = "nowalls:seen";
    static final String BATTERY = "nowalls:battery";
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ReactiveRedisDataSource redis;

    @Inject
    public LastSeen(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    /**
     * @param at last sign of life
     * @param battery percent
     */
    public record Sign(@Nullable Instant at, @Nullable Integer battery) {}

    /** Never fails; devices without a sign are absent. */
    public Uni<Map<UUID, Sign>> of(List<UUID> devices) {
        if (devices.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] names = devices.stream().map(UUID::toString).toArray(String[]::new);
        Uni<Map<UUID, Sign>> signs = redis.sortedSet(String.class)
                .zmscore(SEEN, names)
                .chain(scores -> redis.hash(String.class)
                        .hmget(BATTERY, names)
                        .map(batteries -> signs(devices, scores, batteries)));
        return signs.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.debugf("no live signs of devices: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(Map.of());
    }

    private static Map<UUID, Sign> signs(List<UUID> devices, List<Double> scores, Map<String, String> batteries) {
        Map<UUID, Sign> signs = new HashMap<>();
        for (int i = 0; i < devices.size(); i++) {
            Double score = scores.get(i);
            Instant at = score == null ? null : Instant.ofEpochMilli(score.longValue());
            signs.put(
                    devices.get(i),
                    new Sign(at, percent(batteries.get(devices.get(i).toString()))));
        }
        return signs;
    }

    private static @Nullable Integer percent(@Nullable String text) {
        try {
            return text == null ? null : (int) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
