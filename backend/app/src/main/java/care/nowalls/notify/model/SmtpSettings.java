package care.nowalls.notify.model;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A mail server.
 *
 * @param host name or address
 * @param port 25, 465, 587
 * @param security NONE, STARTTLS or TLS
 * @param username to sign in with, null for none; the password is the channel's secret
 * @param from sender's address
 */
public record SmtpSettings(
        @NotNull @Pattern(regexp = "[A-Za-z0-9.:-]{1,253}") String host,
        @NotNull @Min(1) @Max(65535) Integer port,
        @NotNull Security security,
        @Nullable @Size(max = 200) String username,
        @NotNull @Email @Size(max = 200) String from) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}
