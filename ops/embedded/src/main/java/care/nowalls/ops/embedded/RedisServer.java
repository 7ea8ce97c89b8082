package care.nowalls.ops.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Redis on 127.0.0.1 with a password and an append-only file that is synchronised each second. */
public final class RedisServer implements Server {

    private final Path folder;
    private final Binaries binaries;
    private final int port;
    private final String password;

    /**
     * @param folder for data and settings
     * @param binaries where the program is unpacked, kept for the next start
     * @param port on 127.0.0.1
     * @param password of the default user
     */
    public RedisServer(Path folder, Path binaries, int port, String password) {
        this.folder = folder.toAbsolutePath();
        this.binaries = new Binaries(binaries.toAbsolutePath());
        this.port = port;
        this.password = password;
    }

    @Override
    public String name() {
        return "redis";
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
        Path settings = settings();
        Files.deleteIfExists(settings);
        Files.createFile(settings, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(settings, """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                aof-load-truncated yes
                save ""
                daemonize no
                """.formatted(port, password, folder));
    }

    @Override
    public List<String> command() {
        try {
            return List.of(binaries.redis().toString(), settings().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isReady() {
        try (Socket socket = Ports.connect(port, 1000)) {
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes("+OK\r\n+PONG".length()), US_ASCII);
            return answer.equals("+OK\r\n+PONG");
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private Path settings() {
        return folder.resolve("redis.conf");
    }
}
