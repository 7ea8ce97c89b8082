package care.nowalls.ops.network;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One connection through the relay: the near socket is the client's, the far one the server's. */
final class RelayedConnection {

    private static final int CHUNK = 16 * 1024;
    private static final int ON_THE_WAY = 1_000;

    private final Socket near;
    private final Socket far;
    private final Weather weather;
    private final CountDownLatch ends = new CountDownLatch(2);
    private volatile boolean forgotten;

    /** Bytes on the way, or none at all when that end has said its last. */
    private record Piece(long dueNanos, byte[] bytes) {}

    RelayedConnection(Socket near, Socket far, Weather weather) throws IOException {
        this.near = near;
        this.far = far;
        this.weather = weather;
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
    }

    /** Passes bytes on until both ends are closed. */
    void run() throws InterruptedException {
        carry(near, far);
        carry(far, near);
        ends.await();
        if (!forgotten) {
            close(near);
            close(far);
        }
    }

    /** From now on it swallows everything; neither end is told, not even when the other one leaves. */
    void forget() {
        forgotten = true;
    }

    void reset() {
        reset(near);
        reset(far);
    }

    private void carry(Socket from, Socket to) {
        BlockingQueue<Piece> way = new LinkedBlockingQueue<>(ON_THE_WAY);
        Thread.ofVirtual().start(() -> read(from, way));
        Thread.ofVirtual().start(() -> write(way, to));
    }

    private void read(Socket from, BlockingQueue<Piece> way) {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int n = read(from, buffer); n >= 0; n = read(from, buffer)) {
                way.put(new Piece(due(), Arrays.copyOf(buffer, n)));
            }
            way.put(new Piece(due(), new byte[0]));
            if (forgotten) {
                close(from);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that was reset has ended too. */
    private static int read(Socket from, byte[] buffer) {
        try {
            return from.getInputStream().read(buffer);
        } catch (IOException reset) {
            return -1;
        }
    }

    private long due() {
        return System.nanoTime() + weather.now().delay().toNanos();
    }

    private void write(BlockingQueue<Piece> way, Socket to) {
        try {
            for (Piece piece = way.take(); piece.bytes().length > 0; piece = way.take()) {
                pass(piece, to);
            }
            if (!forgotten) {
                weather.awaitPassage();
                to.shutdownOutput();
            }
        } catch (IOException gone) {
            reset();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            way.clear(); // a reader that waits for room goes on, and finds the end
            ends.countDown();
        }
    }

    private void pass(Piece piece, Socket to) throws IOException, InterruptedException {
        TimeUnit.NANOSECONDS.sleep(piece.dueNanos() - System.nanoTime());
        if (!forgotten) {
            weather.awaitPassage();
        }
        if (!forgotten) {
            to.getOutputStream().write(piece.bytes());
        }
    }

    /** With a reset instead of a farewell. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // It is closed already; closing again does nothing.
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is gone in either case.
        }
    }
}
