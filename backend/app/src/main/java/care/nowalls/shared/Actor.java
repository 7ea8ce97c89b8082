package care.nowalls.shared;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who acts, also where there is no request: sweepers and listeners act as the system. */
@ApplicationScoped
public class Actor {

    private final CurrentCaller current;

    @Inject
    public Actor(CurrentCaller current) {
        this.current = current;
    }

    public Caller caller() {
        boolean inRequest = Arc.container().requestContext().isActive();
        return inRequest && current.known() ? current.get() : Caller.SYSTEM;
    }
}
