package care.nowalls.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine. */
public final class Ports {

    private Ports() {}

    /** A port that was free a moment ago, below the range that the system gives to outgoing connections. */
    public static int free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = 20_000 + (int) (Math.random() * 12_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between 20000 and 32000");
    }

    /** True when a server could listen there now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** An open connection with a time limit on connecting and on each read. */
    static Socket connect(int port, int millis) {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
