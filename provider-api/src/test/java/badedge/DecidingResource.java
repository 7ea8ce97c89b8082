package badedge;

import badbackend.BackendRules;
import java.time.Instant;
import java.util.UUID;

/** A deliberately bad edge: it decides by itself, makes ids and reads the clock. The rules must find it. */
public class DecidingResource {

    public String decide() {
        return BackendRules.mayAccept() + " " + UUID.randomUUID() + " " + Instant.now();
    }
}
