package care.nowalls.ops.seed;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** UUIDv7 of given moments, from a seed, so that rows lie where the product would have put them. */
final class SeedIds {

    private final Random random;

    SeedIds(Random random) {
        this.random = random;
    }

    UUID at(Instant moment) {
        long high = (moment.toEpochMilli() << 16) | 0x7000L | (random.nextInt() & 0x0FFF);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
