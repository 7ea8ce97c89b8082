package care.nowalls.contract.token;

import java.time.Instant;

/**
 * A session.
 *
 * @param accessToken JWT for {@code Authorization: Bearer}
 * @param expiresAt of the access token
 * @param refreshToken opaque, for {@code POST /api/v1/tokens/refresh}; used once, each refresh gives a new one
 * @param role the account's role
 */
public record TokenAnswer(String accessToken, Instant expiresAt, String refreshToken, Role role) {}
