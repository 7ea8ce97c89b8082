package care.nowalls.order;

import care.nowalls.shared.Actor;
import care.nowalls.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who acts on an order, also where there is no request. */
@ApplicationScoped
public class Acting {

    private final Actor actor;

    @Inject
    public Acting(Actor actor) {
        this.actor = actor;
    }

    public Caller caller() {
        return actor.caller();
    }
}
