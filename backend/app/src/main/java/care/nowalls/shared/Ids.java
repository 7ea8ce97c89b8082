package care.nowalls.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The only maker of ids: UUIDv7 (RFC 9562 §5.7), so that rows of one month lie together. */
@ApplicationScoped
public class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id of the present moment. */
    public UUID next() {
        return at(clock.instant());
    }

    /** A new id that sorts at the given instant: partitions of {@code signal} and {@code audit} are cut by it. */
    public UUID at(Instant instant) {
        long high = (instant.toEpochMilli() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
