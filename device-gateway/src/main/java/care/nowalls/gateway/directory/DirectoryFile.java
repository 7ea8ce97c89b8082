package care.nowalls.gateway.directory;

import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.gateway.ground.Json;
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

/** {@code directory.enc}: the whole directory as JSON, under authenticated encryption, replaced as a whole. */
public final class DirectoryFile {
    private static final Logger LOG = Logger.getLogger(DirectoryFile.class);
    private static final byte[] PURPOSE = "nowalls device directory".getBytes(StandardCharsets.UTF_8);
    private final Path path;
    private final Aead aead;
    private final Clock machine;

    public DirectoryFile(Path folder, Aead aead, Clock machine) {
        this.path = folder.resolve("directory.enc");
        this.aead = aead;
        this.machine = machine;
    }

    Optional<DirectoryDelta> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            byte[] json = aead.decrypt(Files.readAllBytes(path), PURPOSE);
            return Optional.of(Json.RECORDS.readValue(json, DirectoryDelta.class));
        } catch (GeneralSecurityException | IOException e) {
            Path aside = path.resolveSibling("directory.enc.unreadable-" + machine.millis());
            Files.move(path, aside);
            LOG.errorf("The device directory cannot be read and is set aside as %s; it is fetched anew", aside);
            return Optional.empty();
        }
    }

    void write(DirectoryDelta whole) throws IOException {
        Path draft = path.resolveSibling("directory.enc.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, encrypted(Json.RECORDS.writeValueAsBytes(whole)));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] encrypted(byte[] plain) throws IOException {
        try {
            return aead.encrypt(plain, PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new IOException("the device directory cannot be encrypted", e);
        }
    }
}
