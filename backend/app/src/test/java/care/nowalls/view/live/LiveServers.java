package care.nowalls.view.live;

import care.nowalls.ops.embedded.LocalRedis;
import care.nowalls.testing.RealServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * As {@link RealServers}, but with a Redis of its own that a test may stop and start, and with short patience. What is
 * known of it stands in the system's properties: the framework and the tests have class loaders of their own.
 */
public class LiveServers extends RealServers {

    /** So many events may wait for a client. */
    static final int QUEUED = 200;

    private static final String NAME = "nowalls.live-redis.";

    @Override
    public Map<String, String> start() {
        Map<String, String> config = super.start();
        System.setProperty(NAME + "folder", config.get("nowalls.shared") + "/live/redis");
        System.setProperty(NAME + "port", String.valueOf(free()));
        System.setProperty(NAME + "password", UUID.randomUUID().toString());
        config.put("quarkus.redis.hosts", startRedis());
        config.put("nowalls.live.queued", String.valueOf(QUEUED));
        return config;
    }

    /** Its address. */
    static String startRedis() {
        try {
            LocalRedis redis =
                    LocalRedis.start(Path.of(known("folder")), Integer.parseInt(known("port")), known("password"));
            System.setProperty(NAME + "pid", String.valueOf(redis.pid()));
            return redis.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stopRedis() {
        ProcessHandle.of(Long.parseLong(known("pid"))).ifPresent(redis -> {
            redis.destroy();
            redis.onExit().join();
        });
    }

    @Override
    public void stop() {
        stopRedis();
        super.stop();
    }

    private static String known(String what) {
        return System.getProperty(NAME + what);
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
