package care.nowalls.providerapi.fake;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** The key pair that backend makes at its first start, and tokens signed with it. */
public final class TestKeys {

    private final KeyPair pair = newPair();

    /** Writes the public half where the application looks for it. */
    public void publish(Path secrets) {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        try {
            Files.createDirectories(secrets);
            Files.writeString(
                    secrets.resolve("jwt-public.pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String token(String username, String role) {
        return sign(claims(username, role).expiresIn(Duration.ofMinutes(10)));
    }

    public String expired(String username, String role) {
        return sign(claims(username, role).expiresAt(1_000_000_000L));
    }

    public String issuedBy(String issuer) {
        return sign(claims("staff-1-1", "STAFF").issuer(issuer).expiresIn(Duration.ofMinutes(10)));
    }

    private static JwtClaimsBuilder claims(String username, String role) {
        return Jwt.issuer("https://nowalls.care")
                .subject(UUID.nameUUIDFromBytes(username.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString())
                .upn(username)
                .groups(role);
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.sign(pair.getPrivate());
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
