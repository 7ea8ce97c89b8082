package care.nowalls.gateway.liveness;

import io.vertx.mutiny.redis.client.Response;
import org.jspecify.annotations.Nullable;

/** Notices that Redis has been emptied or replaced: a mark that the first gateway sets is gone or another one. */
final class RedisEpoch {
    private final RedisCall redis;
    private final String key;
    private @Nullable String known;

    RedisEpoch(RedisCall redis, String key) {
        this.redis = redis;
        this.key = key;
    }

    /** True once for each new mark, the first one included. */
    boolean isNew() {
        redis.execute("SET", key, Long.toString(System.nanoTime(), 36), "NX");
        Response mark = redis.execute("GET", key);
        String now = mark == null ? "" : mark.toString();
        boolean fresh = !now.equals(known);
        known = now;
        return fresh;
    }
}
