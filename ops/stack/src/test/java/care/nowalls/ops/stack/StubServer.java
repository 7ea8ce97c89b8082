package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.Server;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process that listens on its port, or leaves with a complaint.
 *
 * @param name of the server
 * @param port on 127.0.0.1
 * @param folder of its files
 * @param complaint what it says before it dies, empty to live
 */
record StubServer(String name, int port, Path folder, String complaint) implements Server {

    static final class Main {
        public static void main(String[] arguments) throws IOException {
            if (arguments.length > 1) {
                System.out.println(arguments[1]);
                System.exit(3);
            }
            int port = Integer.parseInt(arguments[0]);
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0)
                    .start();
        }
    }

    @Override
    public void prepare() {}

    @Override
    public List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> start = List.of(
                java,
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                Integer.toString(port));
        return complaint.isEmpty()
                ? start
                : Stream.concat(start.stream(), Stream.of(complaint)).toList();
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }
}
