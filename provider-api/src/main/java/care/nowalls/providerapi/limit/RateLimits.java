package care.nowalls.providerapi.limit;

import care.nowalls.providerapi.EdgeConfig;
import care.nowalls.providerapi.problem.ProblemCode;
import care.nowalls.providerapi.problem.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/**
 * How often one may sign in and call. The buckets live in the memory of this node and are forgotten when it stops: N
 * nodes let N times as much through, and the lock after wrong passwords is backend's, which all nodes share.
 */
@ApplicationScoped
public class RateLimits {

    private static final int KEYS_REMEMBERED = 100_000;
    private static final Duration REFILLED = Duration.ofMinutes(2);

    private final EdgeConfig.Limit limit;
    private final Ticker ticker;
    private final Cache<String, TokenBucket> buckets;

    @Inject
    RateLimits(EdgeConfig config) {
        this(config.limit(), Ticker.systemTicker());
    }

    RateLimits(EdgeConfig.Limit limit, Ticker ticker) {
        this.limit = limit;
        this.ticker = ticker;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS_REMEMBERED)
                .expireAfterAccess(REFILLED)
                .ticker(ticker)
                .build();
    }

    /** Before a sign-in; throws {@link Refused} with 429. */
    public void signIn(String address, String username) {
        address(address);
        demand("signin " + address + " " + username.toLowerCase(Locale.ROOT), limit.signInPerMinute());
    }

    /** Before anything else that needs no token; throws {@link Refused} with 429. */
    public void address(String address) {
        demand("address " + address, limit.addressPerMinute());
    }

    /** Before every other call; throws {@link Refused} with 429. */
    public Decision api(String accountId) {
        return demand("account " + accountId, limit.apiPerMinute());
    }

    private Decision demand(String key, int perMinute) {
        long now = ticker.read();
        Decision decision =
                buckets.get(key, k -> new TokenBucket(perMinute, now)).take(now);
        if (!decision.allowed()) {
            throw new Refused(ProblemCode.RATE_LIMITED, decision.headers());
        }
        return decision;
    }
}
