package care.nowalls.account;

import care.nowalls.contract.token.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username unique, lower case
 * @param password at least 10 characters
 * @param role its one role
 * @param of id of the street, centre or provider; for STAFF the provider
 * @param staffId the person, for STAFF
 * @param secondFactor whether a TOTP secret is made (bureau, auditor and administrator always have one)
 */
public record NewAccount(
        String username,
        String password,
        Role role,
        @Nullable UUID of,
        @Nullable UUID staffId,
        boolean secondFactor) {

    /** With the second factor that the role must have (DOMAIN.md §12). */
    public static NewAccount of(
            String username, String password, Role role, @Nullable UUID of, @Nullable UUID staffId) {
        boolean second = role == Role.BUREAU || role == Role.AUDITOR || role == Role.ADMIN;
        return new NewAccount(username, password, role, of, staffId, second);
    }

    /** Whether the role belongs to a unit, and STAFF to a person, and both are named. */
    boolean complete() {
        return switch (role) {
            case STREET, CENTRE, MANAGER -> of != null && staffId == null;
            case STAFF -> of != null && staffId != null;
            case DESK, LEADER, BUREAU, AUDITOR, ADMIN -> of == null && staffId == null;
        };
    }
}
