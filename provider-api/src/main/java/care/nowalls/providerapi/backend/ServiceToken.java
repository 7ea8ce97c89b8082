package care.nowalls.providerapi.backend;

import care.nowalls.providerapi.EdgeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret by which backend knows this application: {@code service-token-provider-api} in the folder of secrets, made
 * by whoever of the two starts first.
 */
@ApplicationScoped
public class ServiceToken {

    private static final String FILE = "service-token-provider-api";
    private static final int BYTES = 32;

    private final String value;

    @Inject
    ServiceToken(EdgeConfig config) {
        this.value = readOrCreate(config.secrets());
    }

    String value() {
        return value;
    }

    private static String readOrCreate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the service token " + file + " can be neither read nor made", e);
        }
    }

    /** A hard link appears whole or not at all, and never replaces what another process made meanwhile. */
    private static void create(Path folder, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(folder, FILE, ".draft");
        try {
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException alreadyThere) {
            // another process was first: its token counts
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
