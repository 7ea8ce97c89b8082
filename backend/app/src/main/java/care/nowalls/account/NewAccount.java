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
        boolean secondFactor) {}
