package care.nowalls.gateway.ground;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDv7 (RFC 9562): 48 bits of milliseconds of the domain's time, the rest random. */
public final class TimeOrderedIds {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        byte[] bits = new byte[10];
        random.nextBytes(bits);
        return of(clock.millis(), bits);
    }

    /** The UUIDv7 of a given time and 10 given bytes: the same input gives the same id on every gateway. */
    public static UUID of(long epochMillis, byte[] tenBytes) {
        ByteBuffer bits = ByteBuffer.wrap(tenBytes);
        long high = (epochMillis << 16) | 0x7000L | (bits.getShort() & 0x0fffL);
        long low = (bits.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
