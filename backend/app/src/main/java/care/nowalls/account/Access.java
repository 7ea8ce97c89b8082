package care.nowalls.account;

import care.nowalls.shared.Caller;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Asks the table of {@link Action}s on behalf of the present caller. */
@ApplicationScoped
public class Access {

    private final CurrentCaller current;

    @Inject
    public Access(CurrentCaller current) {
        this.current = current;
    }

    /** What the caller's queries for this action must be narrowed to; 403 when the role never may. */
    public Scope scope(Action action) {
        Caller caller = current.get();
        Reach reach = action.reachOf(caller.role());
        if (reach == null) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        return switch (reach) {
            case ALL -> Scope.ALL;
            case STREET, CENTRE, PROVIDER -> new Scope(reach, caller.unit());
            case STAFF -> new Scope(reach, Objects.requireNonNull(caller.staffId()));
        };
    }

    public Caller caller() {
        return current.get();
    }
}
