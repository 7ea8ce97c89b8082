package care.nowalls.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Many devices on fewer connections. A device may publish only below its own topic, and one process cannot hold ten thousand
 * logins on this machine's limits; so the connections log in under the gateways' account, which may publish anything, and each
 * speaks for its share of the devices, as a network server's bridge does. The gateway cannot tell the difference: it sees
 * topics. What is not measured here is the checking of ten thousand passwords.
 */
final class Heartbeats implements AutoCloseable {

    private static final byte[] BEAT = "{\"battery\":87,\"rssi\":-67}".getBytes(UTF_8);
    private static final long SLICE_NANOS = 5_000_000;

    private final List<Publisher> connections = new ArrayList<>();
    private final List<String> topics;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();

    Heartbeats(String broker, String password, List<String> devices, int count) throws IOException {
        topics = devices.stream()
                .map(device -> "nowalls/v1/" + device + "/heartbeat")
                .toList();
        for (int i = 0; i < count; i++) {
            connections.add(Publisher.connect(broker, "gateway-bench-" + i, "gateway", password));
        }
    }

    long sent() {
        return sent.get();
    }

    /** Open loop: what is due is sent, however late the one before was; ends after the given time. */
    Future<?> run(int perSecond, int seconds, AtomicBoolean stop) {
        return threads.submit(() -> {
            try {
                send(perSecond, seconds, stop);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void send(int perSecond, int seconds, AtomicBoolean stop) throws IOException {
        long start = System.nanoTime();
        long wanted = (long) perSecond * seconds;
        long done = 0;
        while (done < wanted && !stop.get()) {
            long due = Math.min(wanted, (System.nanoTime() - start) * perSecond / 1_000_000_000L);
            for (; done < due; done++) {
                int device = (int) (sent.get() % topics.size());
                Publisher connection = connections.get(device % connections.size());
                connection.publish(topics.get(device), BEAT);
                connection.flush();
                sent.incrementAndGet();
            }
            LockSupport.parkNanos(SLICE_NANOS);
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Publisher connection : connections) {
            connection.close();
        }
    }
}
