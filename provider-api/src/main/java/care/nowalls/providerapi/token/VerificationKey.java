package care.nowalls.providerapi.token;

import care.nowalls.providerapi.EdgeConfig;
import io.quarkus.logging.Log;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;

/**
 * The public key of backend's tokens, {@code jwt-public.pem} in the folder of secrets. Backend makes it at its first
 * start; until it is there this node is not ready and answers 503.
 */
@ApplicationScoped
public class VerificationKey {

    private static final String FILE = "jwt-public.pem";

    private final Path file;
    private volatile Optional<PublicKey> key = Optional.empty();

    @Inject
    VerificationKey(EdgeConfig config) {
        this.file = config.secrets().resolve(FILE);
    }

    /** The key, once it is there. */
    public Optional<PublicKey> key() {
        if (key.isEmpty() && Files.exists(file)) {
            key = read();
        }
        return key;
    }

    private Optional<PublicKey> read() {
        try {
            return Optional.of(KeyUtils.decodePublicKey(Files.readString(file)));
        } catch (IOException | GeneralSecurityException e) {
            Log.warnf("%s cannot be read as a public key yet: %s", file, e.getMessage());
            return Optional.empty();
        }
    }
}
