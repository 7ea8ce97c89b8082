package care.nowalls.shared.web;

import java.util.UUID;

/**
 * One call under an idempotency key. Scope: account, method and path; the body is known by its hash.
 *
 * @param account who calls
 * @param operation method and path
 * @param key the client's key, 1 to 64 characters
 * @param requestHash SHA-256 over the read body, hex
 * @param status of the first answer when it succeeds
 */
record IdempotentCall(UUID account, String operation, String key, String requestHash, int status) {

    String lockName() {
        return account + " " + operation + " " + key;
    }
}
