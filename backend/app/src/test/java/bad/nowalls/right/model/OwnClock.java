package bad.nowalls.right.model;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Reads the time itself, waits, and knows Mutiny in a model: breaks three rules on purpose. */
public final class OwnClock {

    private OwnClock() {}

    public static Instant read() {
        return Uni.createFrom().item(Instant.now()).await().indefinitely();
    }
}
