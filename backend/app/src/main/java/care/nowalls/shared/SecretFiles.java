package care.nowalls.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Secrets live in files of the secrets folder, generated at first start, readable by their owner only. */
@Singleton
public class SecretFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    @Inject
    public SecretFiles(@ConfigProperty(name = "nowalls.secrets") Path folder) {
        this.folder = folder;
    }

    /** The secret of that name; made by {@code fresh} if there is none. Two nodes starting together agree on one. */
    public String readOrCreate(String name, Supplier<String> fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret " + name, e);
        }
    }

    /** 192 random bits in base64url. */
    public static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void create(Path file, String content) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "." + file.getFileName(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another node was first: its secret rules
        } finally {
            Files.delete(draft);
        }
    }
}
