package care.nowalls.ops.network;

import care.nowalls.ops.embedded.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Network} as one of the servers of a stack.
 *
 * @param folder for its mark
 * @param port on which it is told what to do
 * @param links that lead through it
 */
public record NetworkServer(Path folder, int port, List<Link> links) implements Server {

    @Override
    public String name() {
        return "network";
    }

    @Override
    public void prepare() {}

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Network.class.getName(),
                Integer.toString(port)));
        links.forEach(link -> command.add(link.toString()));
        return command;
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
