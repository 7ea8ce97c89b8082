package care.nowalls.account.web;

import care.nowalls.shared.SecretFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The edges' own tokens, files of the secrets folder. They say which application calls, never which person. */
@Singleton
public class ServiceTokens {

    private final Map<String, byte[]> tokens = new TreeMap<>();

    @Inject
    public ServiceTokens(SecretFiles files) {
        for (String edge : new String[] {"gateway", "provider-api"}) {
            String token = files.readOrCreate("service-token-" + edge, SecretFiles::randomPassword);
            tokens.put(edge, token.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The edge that the token belongs to, or null. Takes the same time for every wrong one. */
    public @Nullable String edgeOf(@Nullable String token) {
        if (token == null) {
            return null;
        }
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        String found = null;
        for (Map.Entry<String, byte[]> known : tokens.entrySet()) {
            if (MessageDigest.isEqual(known.getValue(), given)) {
                found = known.getKey();
            }
        }
        return found;
    }
}
