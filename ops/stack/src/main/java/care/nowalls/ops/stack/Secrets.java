package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.Passwords;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The passwords and tokens of one data folder, made at its first start, readable by their owner only. Those of the
 * database and of Redis lie apart from the folder that every application is shown: an edge never sees them.
 */
public final class Secrets {

    private static final Set<String> OF_SERVERS = Set.of("postgres-password", "redis-password");
    private static final List<String> OF_APPLICATIONS =
            List.of("gateway-mqtt-password", "service-token-gateway", "service-token-provider-api");

    private final Path data;

    private Secrets(Path data) {
        this.data = data;
    }

    /** Where the secret of that name lies in a data folder. */
    public static Path file(Path data, String name) {
        return home(data, name).resolve(name);
    }

    private static Path home(Path data, String name) {
        return OF_SERVERS.contains(name) ? data.resolve("servers") : applications(data);
    }

    private static Path applications(Path data) {
        return data.resolve("secrets");
    }

    /** Makes what is missing. Keys that need more than random bits are made by the applications. */
    static Secrets in(Path data) throws IOException {
        Secrets secrets = new Secrets(data);
        for (String name : OF_APPLICATIONS) {
            secrets.ensure(name);
        }
        for (String name : OF_SERVERS) {
            secrets.takeOver(name);
            secrets.ensure(name);
        }
        return secrets;
    }

    /** What every application is shown. */
    Path folder() {
        return applications(data);
    }

    String postgresPassword() {
        return read("postgres-password");
    }

    String redisPassword() {
        return read("redis-password");
    }

    Path gatewayMqttPassword() {
        return file(data, "gateway-mqtt-password");
    }

    /** In data folders of earlier versions they lay among the others. */
    private void takeOver(String name) throws IOException {
        Path earlier = folder().resolve(name);
        if (Files.exists(earlier)) {
            Path file = file(data, name);
            own(home(data, name));
            Files.move(earlier, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void own(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private void ensure(String name) throws IOException {
        Path file = file(data, name);
        Path home = home(data, name);
        own(home);
        if (Files.exists(file)) {
            return;
        }
        Path half = Files.createTempFile(
                home, name, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
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
            return Files.readString(file(data, name)).strip();
        } catch (IOException e) {
            throw new CannotStart("The secret " + file(data, name) + " cannot be read.");
        }
    }
}
