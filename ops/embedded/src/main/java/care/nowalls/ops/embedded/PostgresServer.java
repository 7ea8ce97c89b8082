package care.nowalls.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL on 127.0.0.1 with a role and a database {@code nowalls}, passwords by SCRAM, every commit on the disk
 * before it is answered. The folder keeps the data from one start to the next.
 */
public final class PostgresServer implements Server {

    /** Name of the role, and of the database that it owns. */
    public static final String ROLE = "nowalls";

    private final Path folder;
    private final int port;
    private final String password;
    private final Binaries binaries;
    private @Nullable OrdinaryUser user;

    /**
     * @param folder for data and settings
     * @param binaries where the programs are unpacked, kept for the next start
     * @param port on 127.0.0.1
     * @param password of the role {@code nowalls}
     */
    public PostgresServer(Path folder, Path binaries, int port, String password) {
        this.folder = folder.toAbsolutePath();
        this.binaries = new Binaries(binaries.toAbsolutePath());
        this.port = port;
        this.password = password;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void prepare() throws IOException {
        user = OrdinaryUser.here();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        user.own(folder);
        forgetDeadPostmaster();
    }

    private void initialise() throws IOException {
        Path half = folder.resolve("data.new");
        Binaries.delete(half);
        Files.createDirectories(
                half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path superuser = superuserFile();
        Files.deleteIfExists(superuser);
        Files.writeString(superuser, Passwords.random());
        Files.setPosixFilePermissions(superuser, PosixFilePermissions.fromString("rw-------"));
        theUser().own(folder);
        List<String> initdb = List.of(
                program("initdb"),
                "--pgdata=" + half,
                "--username=postgres",
                "--pwfile=" + superuser,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
        Commands.run(theUser().run(initdb), folder.resolve("initdb.log"));
        Files.move(half, data());
    }

    /** After kill -9 the lock file stays, and its number may meanwhile belong to a stranger. */
    private void forgetDeadPostmaster() throws IOException {
        Path lock = data().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<String> pid = Files.readAllLines(lock).stream().findFirst();
        boolean alive = pid.flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (!alive) {
            Files.delete(lock);
        }
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(ParentDeath.prefix("INT"));
        command.add(program("postgres"));
        command.addAll(List.of("-D", data().toString()));
        Map<String, String> settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "max_connections", "200",
                "fsync", "on",
                "synchronous_commit", "on",
                "shared_buffers", "256MB",
                "max_wal_size", "2GB",
                "log_timezone", "UTC",
                "timezone", "UTC");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return theUser().run(command);
    }

    @Override
    public boolean isReady() {
        return PostgresAdministration.answers(this);
    }

    @Override
    public void settle() throws IOException {
        PostgresAdministration.of(this).ensureRoleAndDatabase(ROLE, password);
    }

    /** Fast shutdown: it does not wait for clients. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** Recovery after a crash may take long on a large database. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(3);
    }

    String superuserPassword() throws IOException {
        return Files.readString(superuserFile()).strip();
    }

    String password() {
        return password;
    }

    private Path superuserFile() {
        return folder.resolve("superuser-password");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String program(String name) {
        try {
            return binaries.postgres().resolve("bin").resolve(name).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OrdinaryUser theUser() {
        return Objects.requireNonNull(user, "prepare() first");
    }
}
