package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.Passwords;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The passwords and tokens of one data folder, made at its first start, readable by their owner only. */
final class Secrets {

    private static final String[] NAMES = {
        "postgres-password",
        "redis-password",
        "gateway-mqtt-password",
        "service-token-gateway",
        "service-token-provider-api",
    };

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** Makes what is missing. Keys that need more than random bits are made by the applications. */
    static Secrets in(Path data) throws IOException {
        Path folder = data.resolve("secrets");
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Secrets secrets = new Secrets(folder);
        for (String name : NAMES) {
            secrets.ensure(name);
        }
        return secrets;
    }

    Path folder() {
        return folder;
    }

    String postgresPassword() {
        return read("postgres-password");
    }

    String redisPassword() {
        return read("redis-password");
    }

    Path gatewayMqttPassword() {
        return folder.resolve("gateway-mqtt-password");
    }

    private void ensure(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        Path half = Files.createTempFile(
                folder,
                name,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Passwords.random());
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException e) {
            // Somebody was first: theirs holds.
        } finally {
            Files.delete(half);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException e) {
            throw new CannotStart("The secret " + folder.resolve(name) + " cannot be read.");
        }
    }
}
