package care.nowalls.api;

import care.nowalls.account.Action;
import care.nowalls.contract.token.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource method and its rule.
 *
 * @param operation method and path template, as in the OpenAPI document
 * @param action what it performs, null when it is open or an edge's
 * @param edge the application that alone may call it, or null
 */
record Endpoint(
        String operation, @Nullable Action action, @Nullable String edge) {

    List<Role> allowed() {
        return action == null
                ? List.of()
                : Arrays.stream(Role.values())
                        .filter(role -> action.reachOf(role) != null)
                        .toList();
    }

    boolean internal() {
        return operation.contains(" /internal/");
    }

    boolean open() {
        return action == null && edge == null;
    }
}
