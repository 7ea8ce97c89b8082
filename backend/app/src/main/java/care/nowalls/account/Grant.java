package care.nowalls.account;

import care.nowalls.contract.token.Role;
import java.util.List;

/**
 * A line of the table of {@link Action}s.
 *
 * @param roles who
 * @param own true: only what belongs to the caller's own unit
 */
record Grant(List<Role> roles, boolean own) {

    static Grant all(Role... roles) {
        return new Grant(List.of(roles), false);
    }

    static Grant own(Role... roles) {
        return new Grant(List.of(roles), true);
    }

    static Reach ownReach(Role role) {
        return switch (role) {
            case STREET -> Reach.STREET;
            case CENTRE -> Reach.CENTRE;
            case MANAGER -> Reach.PROVIDER;
            case STAFF -> Reach.STAFF;
            case DESK, LEADER, BUREAU, AUDITOR, ADMIN ->
                throw new IllegalArgumentException(role + " belongs to no unit of its own");
        };
    }
}
