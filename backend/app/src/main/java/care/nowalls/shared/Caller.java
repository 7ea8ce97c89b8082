package care.nowalls.shared;

import care.nowalls.contract.token.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param accountId the account; for jobs {@link #SYSTEM}'s
 * @param username its name
 * @param role its role; null for the system itself and for edges without a user
 * @param of id of the street, centre or provider the account belongs to
 * @param staffId the person, for STAFF
 */
public record Caller(
        UUID accountId,
        String username,
        @Nullable Role role,
        @Nullable UUID of,
        @Nullable UUID staffId) {

    /** Jobs, sweepers and listeners. */
    public static final Caller SYSTEM = new Caller(new UUID(0, 0), "system", null, null, null);

    /** The id of the street, centre or provider; for accounts that must have one. */
    public UUID unit() {
        if (of == null) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        return of;
    }
}
