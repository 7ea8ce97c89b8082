package care.nowalls.gateway.fallback;

import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A value on disk as JSON under authenticated encryption, replaced as a whole; one that cannot be read is set aside.
 *
 * @param <T> what is kept
 */
final class Kept<T> {
    private static final Logger LOG = Logger.getLogger(Kept.class);
    private final Path path;
    private final Aead aead;
    private final TypeReference<T> type;
    private final Clock machine;

    Kept(Path path, Aead aead, TypeReference<T> type, Clock machine) {
        this.path = path;
        this.aead = aead;
        this.type = type;
        this.machine = machine;
    }

    Optional<T> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.RECORDS.readValue(aead.decrypt(Files.readAllBytes(path), purpose()), type));
        } catch (GeneralSecurityException | IOException e) {
            Path aside = path.resolveSibling(path.getFileName() + ".unreadable-" + machine.millis());
            Files.move(path, aside);
            LOG.errorf("%s cannot be read and is set aside as %s", path.getFileName(), aside);
            return Optional.empty();
        }
    }

    void write(T value) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, encrypted(Json.RECORDS.writeValueAsBytes(value)));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] encrypted(byte[] plain) throws IOException {
        try {
            return aead.encrypt(plain, purpose());
        } catch (GeneralSecurityException e) {
            throw new IOException(path.getFileName() + " cannot be encrypted", e);
        }
    }

    private byte[] purpose() {
        return ("nowalls " + path.getFileName()).getBytes(StandardCharsets.UTF_8);
    }
}
