package care.nowalls.contract.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/v1/tokens}.
 *
 * @param username account name
 * @param password its password
 * @param otp six digits of the second factor, for roles that have one
 */
public record TokenRequest(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 10) String otp) {}
