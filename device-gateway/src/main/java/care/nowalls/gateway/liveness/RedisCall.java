package care.nowalls.gateway.liveness;

import io.vertx.mutiny.redis.client.Response;
import org.jspecify.annotations.Nullable;

/** One Redis command; throws when Redis does not answer in time. Waits, so never on an event loop. */
@FunctionalInterface
public interface RedisCall {

    /**
     * @param command such as {@code ZADD}
     * @param args its arguments
     * @return null when Redis answers nil
     */
    @Nullable
    Response execute(String command, String... args);
}
