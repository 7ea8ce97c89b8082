package care.nowalls.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * One PostgreSQL and one Redis for all tests of a JVM, on free ports, with empty data, below the module's
 * {@code target}. They stop with the JVM, however it ends. Class loaders share them, as the test frameworks make several.
 *
 * @param postgresPort on 127.0.0.1
 * @param password of the role {@code nowalls}, which owns the database {@code nowalls}
 * @param redisPort on 127.0.0.1
 * @param redisPassword of the default user
 * @param folder of this JVM's servers, deleted when it ends; tests may put more into it
 */
public record LocalServers(int postgresPort, String password, int redisPort, String redisPassword, Path folder) {

    private static final String SHARED = "nowalls.local-servers";

    /** Starts them, or finds those that this JVM has started already. */
    public static LocalServers shared() {
        synchronized (SHARED.intern()) {
            Properties known = System.getProperties();
            if (!known.containsKey(SHARED)) {
                known.setProperty(SHARED, text(begin()));
            }
            return read(known.getProperty(SHARED));
        }
    }

    public String username() {
        return PostgresServer.ROLE;
    }

    /** {@code jdbc:postgresql://…} of the given database. */
    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** {@code postgresql://…} of the given database. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    /** With the password. */
    public String redisUrl() {
        return "redis://:" + redisPassword + "@127.0.0.1:" + redisPort;
    }

    /** Makes an empty database of this name, owned by {@code nowalls}; nothing happens when it exists. */
    public void createDatabase(String name) {
        PostgresServer server = new PostgresServer(folder.resolve("postgres"), folder, postgresPort, password);
        try {
            PostgresAdministration.of(server).ensureDatabase(name, PostgresServer.ROLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalServers begin() {
        try {
            Path home =
                    Files.createDirectories(Path.of("target", "local-servers").toAbsolutePath());
            TestFolders.deleteThoseOfDeadProcesses(home);
            Path folder = Files.createDirectories(
                    home.resolve(Long.toString(ProcessHandle.current().pid())));
            PostgresServer server = new PostgresServer(
                    folder.resolve("postgres"), home.resolve("bin"), Ports.free(), Passwords.random());
            LocalPostgres postgres = LocalPostgres.start(server);
            LocalRedis redis =
                    LocalRedis.start(folder.resolve("redis"), home.resolve("bin"), Ports.free(), Passwords.random());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, redis, folder), "stop-local-servers"));
            return new LocalServers(postgres.port(), postgres.password(), redis.port(), redis.password(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(LocalPostgres postgres, LocalRedis redis, Path folder) {
        redis.close();
        postgres.close();
        TestFolders.delete(folder);
    }

    private static String text(LocalServers servers) {
        return String.join(
                "\n",
                Integer.toString(servers.postgresPort),
                servers.password,
                Integer.toString(servers.redisPort),
                servers.redisPassword,
                servers.folder.toString());
    }

    private static LocalServers read(String text) {
        String[] parts = text.split("\n", -1);
        return new LocalServers(
                Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3], Path.of(parts[4]));
    }
}
