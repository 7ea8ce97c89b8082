package care.nowalls.ops.floor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/** The backend's token check, done as the backend does it: RS256 with the public key of the data folder. */
@Singleton
class TokenCheck {

    private final JwtConsumer consumer;

    @Inject
    TokenCheck(@ConfigProperty(name = "nowalls.secrets") Path secrets) throws IOException, GeneralSecurityException {
        consumer = new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setExpectedIssuer("https://nowalls.care")
                .setVerificationKey(key(secrets.resolve("jwt-public.pem")))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .build();
    }

    /** Whether the {@code Authorization} header carries a good token. */
    boolean good(@Nullable String header) {
        if (header == null || !header.startsWith("Bearer ")) {
            return false;
        }
        try {
            consumer.processToClaims(header.substring("Bearer ".length()));
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }

    private static PublicKey key(Path pem) throws IOException, GeneralSecurityException {
        String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }
}
