package care.nowalls.gateway.fallback;

import care.nowalls.gateway.liveness.RedisCall;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What the gateways tell each other over Redis, for each of them journals every alarm: who calls whom, and which household
 * was taken. Without Redis every gateway calls by itself: rather twice than not at all.
 */
final class OtherGateways {
    private static final Logger LOG = Logger.getLogger(OtherGateways.class);
    private static final Duration TAKEN_FOR = Duration.ofMinutes(30);
    private final RedisCall redis;
    private final String node;

    OtherGateways(RedisCall redis, String node) {
        this.redis = redis;
        this.node = node;
    }

    /** Whether this gateway makes that call; another one that made it within the time keeps it. */
    boolean mine(UUID home, int stage, int position, Duration held) {
        String key = "nowalls:fallback:call:" + home + ":" + stage + ":" + position;
        try {
            boolean first = redis.execute("SET", key, node, "NX", "EX", String.valueOf(held.toSeconds())) != null;
            return first || node.equals(String.valueOf(redis.execute("GET", key)));
        } catch (RuntimeException e) {
            LOG.debugf("Redis is away, this gateway calls by itself: %s", e.getMessage());
            return true;
        }
    }

    /** This gateway could not make the call: another one may. */
    void release(UUID home, int stage, int position) {
        try {
            redis.execute("DEL", "nowalls:fallback:call:" + home + ":" + stage + ":" + position);
        } catch (RuntimeException e) {
            LOG.debugf("Redis is away: %s", e.getMessage());
        }
    }

    void tellTaken(UUID home) {
        try {
            redis.execute("SET", takenKey(home), node, "EX", String.valueOf(TAKEN_FOR.toSeconds()));
        } catch (RuntimeException e) {
            LOG.debugf("Redis is away, the other gateways do not hear of it: %s", e.getMessage());
        }
    }

    /** Whether somebody answered another gateway. */
    boolean taken(UUID home) {
        try {
            return redis.execute("GET", takenKey(home)) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String takenKey(UUID home) {
        return "nowalls:fallback:taken:" + home;
    }
}
