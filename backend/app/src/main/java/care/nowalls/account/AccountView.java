package care.nowalls.account;

import care.nowalls.contract.token.Role;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrator's list.
 *
 * @param id of the account
 * @param username its name
 * @param role its role
 * @param of id of its street, centre or provider
 * @param active whether it may sign in
 * @param createdAt when it was made
 */
public record AccountView(
        UUID id, String username, Role role, @Nullable UUID of, boolean active, OffsetDateTime createdAt) {}
