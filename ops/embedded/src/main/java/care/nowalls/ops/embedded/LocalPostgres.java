package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL that runs until it is closed or this JVM ends. */
public final class LocalPostgres implements AutoCloseable {

    private final PostgresServer server;
    private final RunningServer running;

    private LocalPostgres(PostgresServer server, RunningServer running) {
        this.server = server;
        this.running = running;
    }

    /** Starts it with its data in {@code folder}, which is made when missing; the programs are unpacked beside it. */
    public static LocalPostgres start(Path folder, int port, String password) throws IOException {
        return start(new PostgresServer(folder, folder.resolveSibling("bin"), port, password));
    }

    static LocalPostgres start(PostgresServer server) throws IOException {
        return new LocalPostgres(
                server, RunningServer.start(server, server.folder().resolve("postgres.log")));
    }

    /** Makes an empty database that the role {@code nowalls} owns; nothing happens when it exists. */
    public void createDatabase(String name) throws IOException {
        PostgresAdministration.of(server).ensureDatabase(name, PostgresServer.ROLE);
    }

    public int port() {
        return server.port();
    }

    public long pid() {
        return running.pid();
    }

    public String username() {
        return PostgresServer.ROLE;
    }

    public String password() {
        return server.password();
    }

    /** Of the database {@code nowalls}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + PostgresServer.ROLE;
    }

    /** Of the database {@code nowalls}, for the reactive client. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port() + "/" + PostgresServer.ROLE;
    }

    @Override
    public void close() {
        running.close();
    }
}
