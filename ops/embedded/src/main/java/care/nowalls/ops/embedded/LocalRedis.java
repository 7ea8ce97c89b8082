package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A Redis that runs until it is closed or this JVM ends. */
public final class LocalRedis implements AutoCloseable {

    private final RedisServer server;
    private final String password;
    private final RunningServer running;

    private LocalRedis(RedisServer server, String password, RunningServer running) {
        this.server = server;
        this.password = password;
        this.running = running;
    }

    /** Starts it with its data in {@code folder}, which is made when missing; the program is unpacked beside it. */
    public static LocalRedis start(Path folder, int port, String password) throws IOException {
        return start(folder, folder.resolveSibling("bin"), port, password);
    }

    static LocalRedis start(Path folder, Path binaries, int port, String password) throws IOException {
        RedisServer server = new RedisServer(folder, binaries, port, password);
        return new LocalRedis(
                server, password, RunningServer.start(server, server.folder().resolve("redis.log")));
    }

    public int port() {
        return server.port();
    }

    public long pid() {
        return running.pid();
    }

    public String password() {
        return password;
    }

    /** With the password: {@code redis://:<password>@127.0.0.1:<port>}. */
    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port();
    }

    @Override
    public void close() {
        running.close();
    }
}
