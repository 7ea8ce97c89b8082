package care.nowalls.gateway.badrooms.journal;

import java.time.Instant;
import java.util.UUID;

/** Time and ids made on the spot. */
public class ReadsTheClock {
    public String now() {
        return Instant.now() + " " + UUID.randomUUID();
    }
}
