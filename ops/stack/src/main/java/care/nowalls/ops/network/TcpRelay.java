package care.nowalls.ops.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between two programs of this machine and behaves like the network that it is told to be. */
public final class TcpRelay implements AutoCloseable {

    private static final int WAITING = 200;

    private final ServerSocket server;
    private final int target;
    private final Weather weather = new Weather();
    private final Set<RelayedConnection> open = ConcurrentHashMap.newKeySet();

    private TcpRelay(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Listens on {@code port} of 127.0.0.1 (0 for a free one) and passes on to the port {@code target} there. */
    public static TcpRelay start(int port, int target) throws IOException {
        TcpRelay relay = new TcpRelay(new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress()), target);
        Thread.ofPlatform().daemon().name("relay-" + relay.port()).start(relay::acceptAll);
        return relay;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on the network is like this. */
    public void fault(Fault now) {
        weather.becomes(now);
        switch (now.form()) {
            case HALF_OPEN -> open.forEach(RelayedConnection::forget);
            case RESET -> open.forEach(RelayedConnection::reset);
            case NONE, DROP, DELAY -> {}
        }
    }

    /** Connections that are open now, the forgotten ones among them. */
    public int connections() {
        return open.size();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket near = server.accept();
                Thread.ofVirtual().start(() -> take(near));
            }
        } catch (IOException closed) {
            open.forEach(RelayedConnection::reset);
        }
    }

    private void take(Socket near) {
        if (weather.now().form() == Fault.Form.RESET) {
            RelayedConnection.reset(near);
            return;
        }
        try {
            weather.awaitPassage();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            RelayedConnection connection = new RelayedConnection(near, far, weather);
            open.add(connection);
            connection.run();
            open.remove(connection);
        } catch (IOException refused) {
            RelayedConnection.reset(near);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
