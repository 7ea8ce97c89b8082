package care.nowalls.ops.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.nowalls.ops.tools.MqttPackets.Packet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A demo device's line to the broker, kept up as firmware does it: with a session that outlives it, a ping when it is quiet,
 * and a new connection when nothing was heard for 15 s. It costs one virtual thread, so that hundreds fit beside the product.
 */
public final class DeviceLine implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECT_MILLIS = 5_000;
    private static final int QUIET_MILLIS = 5_000;
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final Duration DEAD = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int MOST_IDS = 0xffff;

    private final URI broker;
    private final DemoDevice device;
    private final Hearing hearing;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, String> unacknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean open = true;
    private volatile @Nullable Socket socket;

    /** What comes back; called on the line's thread. */
    public interface Hearing {

        /** The broker has taken the event. */
        void acknowledged(String eventId);

        /** A command of the product. */
        void told(JsonNode command);
    }

    private DeviceLine(URI broker, DemoDevice device, Hearing hearing) {
        this.broker = broker;
        this.device = device;
        this.hearing = hearing;
    }

    /** Begins to connect; {@link #awaitReady} tells when it has. */
    public static DeviceLine open(String broker, DemoDevice device, Hearing hearing) {
        DeviceLine line = new DeviceLine(URI.create(broker), device, hearing);
        Thread.ofVirtual().name(device.deviceId()).start(line::live);
        return line;
    }

    /** Waits for the first connection; throws when there is none within the limit. */
    public void awaitReady(Duration limit) throws IOException, InterruptedException {
        if (!ready.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("The broker " + broker + " did not admit " + device + ".");
        }
    }

    /** Sends one event; false when the line is down just now. */
    public boolean send(String eventId, String type) {
        String event = JSON.createObjectNode()
                .put("id", eventId)
                .put("type", type)
                .put("battery", 90)
                .toString();
        int id = nextId();
        unacknowledged.put(id, eventId);
        try {
            write(MqttPackets.publish(id, topic("event"), event.getBytes(UTF_8)));
            return true;
        } catch (IOException down) {
            unacknowledged.remove(id);
            return false;
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            write(MqttPackets.disconnect());
        } catch (IOException down) {
            // There is nobody to say good-bye to.
        }
        drop();
    }

    private void live() {
        while (open) {
            try {
                converse();
            } catch (IOException lost) {
                drop();
            }
            unacknowledged.clear();
            try {
                Thread.sleep(AGAIN);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private void converse() throws IOException {
        Socket fresh = new Socket();
        fresh.connect(new InetSocketAddress(broker.getHost(), broker.getPort()), CONNECT_MILLIS);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(QUIET_MILLIS);
        DataInputStream in = new DataInputStream(new BufferedInputStream(fresh.getInputStream()));
        try {
            String clientId = device.deviceId() + ":line";
            byte[] login =
                    MqttPackets.connect(clientId, device.username(), device.password(), false, KEEP_ALIVE_SECONDS);
            fresh.getOutputStream().write(login);
            Packet answer = MqttPackets.read(in);
            if (answer.type() != MqttPackets.CONNACK || answer.body()[1] != 0) {
                throw new IOException("refused");
            }
            fresh.getOutputStream().write(MqttPackets.subscribe(nextId(), topic("command")));
            socket = fresh;
            ready.countDown();
            listen(in);
        } finally {
            fresh.close();
        }
    }

    private void listen(DataInputStream in) throws IOException {
        long heard = System.nanoTime();
        while (open) {
            try {
                hear(MqttPackets.read(in));
                heard = System.nanoTime();
            } catch (SocketTimeoutException quiet) {
                if (System.nanoTime() - heard > DEAD.toNanos()) {
                    throw quiet;
                }
                write(MqttPackets.ping());
            }
        }
    }

    private void hear(Packet packet) throws IOException {
        if (packet.type() == MqttPackets.PUBACK) {
            String eventId = unacknowledged.remove(packet.id());
            if (eventId != null) {
                hearing.acknowledged(eventId);
            }
        } else if (packet.type() == MqttPackets.PUBLISH) {
            byte[] body = packet.body();
            int topicLength = packet.number(0);
            boolean counted = (packet.flags() & 0b110) != 0;
            int start = 2 + topicLength + (counted ? 2 : 0);
            hearing.told(JSON.readTree(body, start, body.length - start));
            if (counted) {
                write(MqttPackets.puback(packet.number(start - 2)));
            }
        }
    }

    private void write(byte[] packet) throws IOException {
        Socket now = socket;
        if (now == null) {
            throw new IOException("not connected");
        }
        synchronized (now) {
            now.getOutputStream().write(packet);
        }
    }

    private void drop() {
        Socket now = socket;
        socket = null;
        if (now != null) {
            try {
                now.close();
            } catch (IOException gone) {
                // It is gone in either case.
            }
        }
    }

    private int nextId() {
        return ids.updateAndGet(id -> id >= MOST_IDS ? 1 : id + 1);
    }

    private String topic(String leaf) {
        return "nowalls/v1/" + device.deviceId() + "/" + leaf;
    }
}
