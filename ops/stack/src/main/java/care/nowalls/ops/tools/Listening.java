package care.nowalls.ops.tools;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a server to take connections. */
public final class Listening {

    private static final int PAUSE_MILLIS = 100;

    private Listening() {}

    /** True as soon as somebody listens on the port of 127.0.0.1; false when the limit is over or it has ended. */
    public static boolean within(Duration limit, int port, BooleanSupplier alive) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return true;
            } catch (IOException e) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return false;
    }
}
