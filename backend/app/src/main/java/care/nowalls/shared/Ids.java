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
    private long lastMillis;
    private int counter;

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id of the present moment, greater than every id this node has made before (RFC 9562 §6.2, method 1). */
    public synchronized UUID next() {
        long millis = Math.max(clock.millis(), lastMillis);
        if (millis > lastMillis) {
            counter = random.nextInt() & 0x07FF;
        } else if (++counter > 0x0FFF) {
            millis++;
            counter = 0;
        }
        lastMillis = millis;
        return id(millis, counter);
    }

    /** A new id that sorts at the given instant: partitions of {@code signal} and {@code audit} are cut by it. */
    public UUID at(Instant instant) {
        return id(instant.toEpochMilli(), random.nextInt() & 0x0FFF);
    }

    private UUID id(long millis, int twelveBits) {
        long high = (millis << 16) | 0x7000L | twelveBits;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
