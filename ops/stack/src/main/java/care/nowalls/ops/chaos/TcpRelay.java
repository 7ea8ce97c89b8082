package care.nowalls.ops.chaos;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between two programs and behaves like a bad network. Each fault holds for the connections that are open and
 * those to come, until it is taken back.
 */
public final class TcpRelay implements AutoCloseable {

    /** What the network does with the bytes. */
    public enum Fault {
        /** Passes them on. */
        NONE,
        /** Takes them and passes nothing on, in either direction; connections stay open. */
        DROP,
        /** As DROP, but only what the server answers is lost: the half-open connection. */
        HALF_OPEN
    }

    private final Vertx vertx = Vertx.vertx();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final NetServer server;
    private final NetClient client;
    private final int targetPort;
    private volatile Fault fault = Fault.NONE;
    private volatile Duration delay = Duration.ZERO;

    private TcpRelay(int targetPort) {
        this.targetPort = targetPort;
        this.server =
                vertx.createNetServer(new NetServerOptions().setTcpNoDelay(true).setHost("127.0.0.1"));
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    }

    /** Listens on {@code port} of 127.0.0.1 (0 for a free one) and passes on to {@code targetPort}. */
    public static TcpRelay start(int port, int targetPort) {
        TcpRelay relay = new TcpRelay(targetPort);
        CompletableFuture<NetServer> listening = relay.server
                .connectHandler(relay::accept)
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture();
        listening.join();
        return relay;
    }

    public int port() {
        return server.actualPort();
    }

    public void fault(Fault now) {
        fault = now;
    }

    /** Every chunk waits so long, in each direction. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Cuts all open connections at once. */
    public void reset() {
        open.forEach(NetSocket::close);
    }

    private void accept(NetSocket near) {
        open.add(near);
        near.pause();
        near.closeHandler(closed -> open.remove(near));
        client.connect(targetPort, "127.0.0.1")
                .onFailure(refused -> near.close())
                .onSuccess(far -> join(near, far));
    }

    private void join(NetSocket near, NetSocket far) {
        near.handler(bytes -> pass(far, bytes, false));
        far.handler(bytes -> pass(near, bytes, true));
        near.closeHandler(closed -> {
            open.remove(near);
            far.close();
        });
        far.closeHandler(closed -> near.close());
        near.resume();
    }

    private void pass(NetSocket to, Buffer bytes, boolean answer) {
        boolean lost = switch (fault) {
            case NONE -> false;
            case DROP -> true;
            case HALF_OPEN -> answer;
        };
        if (lost) {
            return;
        }
        if (delay.isZero()) {
            to.write(bytes);
        } else {
            vertx.setTimer(delay.toMillis(), late -> to.write(bytes));
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
