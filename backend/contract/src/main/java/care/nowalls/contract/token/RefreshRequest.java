package care.nowalls.contract.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /api/v1/tokens/refresh}.
 *
 * @param refreshToken from the last answer
 */
public record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {}
