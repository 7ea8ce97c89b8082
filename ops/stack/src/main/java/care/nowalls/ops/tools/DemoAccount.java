package care.nowalls.ops.tools;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of the demo district, as {@code demo-accounts.json} in the data folder lists it.
 *
 * @param username its name, such as {@code desk} or {@code manager-1}
 * @param password random
 * @param role its one role
 * @param app where it signs in: {@code backend} or {@code provider-api}
 * @param of id of its street, centre, provider or staff
 * @param totpSecret base32, of roles with a second factor
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoAccount(
        String username,
        String password,
        String role,
        String app,
        @Nullable String of,
        @Nullable String totpSecret) {

    /** All accounts of a data folder. */
    public static List<DemoAccount> all(Path data) throws IOException {
        Path file = data.resolve("demo-accounts.json");
        if (!Files.exists(file)) {
            throw new IOException("There is no " + file + "; start the demo with ops/up first.");
        }
        return Arrays.asList(new ObjectMapper().readValue(file.toFile(), DemoAccount[].class));
    }

    /** The one of that name. */
    public static DemoAccount named(Path data, String username) throws IOException {
        return all(data).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no demo account " + username + "."));
    }

    @Override
    public String toString() {
        return username;
    }
}
