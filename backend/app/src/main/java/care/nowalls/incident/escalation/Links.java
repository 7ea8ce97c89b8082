package care.nowalls.incident.escalation;

import care.nowalls.shared.SecretFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links for people without an account: 192 random bits, of which only the hash is kept. */
@ApplicationScoped
class Links {

    private final String base;

    @Inject
    Links(@ConfigProperty(name = "nowalls.public-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /**
     * @param url to be sent
     * @param hash to be kept
     */
    record Link(String url, String hash) {}

    Link fresh() {
        String token = SecretFiles.randomPassword();
        return new Link(base + "/r/" + token, hash(token));
    }

    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
