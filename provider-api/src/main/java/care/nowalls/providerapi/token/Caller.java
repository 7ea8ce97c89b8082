package care.nowalls.providerapi.token;

import care.nowalls.contract.token.Role;

/**
 * Whose token it is.
 *
 * @param accountId claim {@code sub}
 * @param username claim {@code upn}
 * @param role the one entry of claim {@code groups}
 */
public record Caller(String accountId, String username, Role role) {

    /** Only providers' people work here. */
    public boolean mayUseThisApplication() {
        return mayUseThisApplication(role);
    }

    /** Only MANAGER and STAFF work here; the others have the console. */
    public static boolean mayUseThisApplication(Role role) {
        return role == Role.MANAGER || role == Role.STAFF;
    }
}
