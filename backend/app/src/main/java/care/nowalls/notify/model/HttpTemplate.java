package care.nowalls.notify.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway for SMS or calls is asked. Placeholders {@code {to} {toNational} {text} {id} {timestamp} {secret}} are
 * filled and escaped for the place where they stand.
 *
 * @param method GET, POST or PUT
 * @param url with placeholders in path or query
 * @param headers by name, with placeholders
 * @param contentType of the body
 * @param body with placeholders, null for none
 * @param success what a taken message is answered with
 */
public record HttpTemplate(
        @NotNull @Pattern(regexp = "GET|POST|PUT") String method,

        @NotBlank @Size(max = 2000) @Pattern(regexp = "https?://[A-Za-z0-9\\[][^\\s]*")
        String url,

        @Nullable @Size(max = 30)
        Map<@Pattern(regexp = "[A-Za-z0-9-]{1,64}") String, @NotNull @Size(max = 2000) String> headers,

        @Nullable @Pattern(regexp = "[a-z]+/[a-z0-9.+-]+(; ?charset=[A-Za-z0-9-]+)?")
        String contentType,

        @Nullable @Size(max = 8000) String body,
        @Nullable @Valid Success success) {

    /**
     * @param status accepted HTTP statuses; null or empty: every 2xx
     * @param pointer JSON pointer into the answer, such as {@code /code}; null: the body does not matter
     * @param equals what stands there, as text
     */
    public record Success(
            @Nullable @Size(max = 20) List<@NotNull Integer> status,

            @Nullable @Size(max = 200) @Pattern(regexp = "(/[^/]*)+")
            String pointer,

            @Nullable @Size(max = 200) String equals) {}
}
