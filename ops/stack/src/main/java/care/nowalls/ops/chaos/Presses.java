package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.DeviceLine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many presses of many devices at a fixed rate, each sent again every 10 s until the device hears {@code received}. Time
 * is counted from when a press was due, so that a stalled sender does not hide a delay.
 */
public final class Presses implements AutoCloseable {

    private static final Duration REPEAT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<DeviceLine> lines = new ArrayList<>();
    private final Map<String, Pressed> pressed = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicInteger received = new AtomicInteger();
    private final ScheduledExecutorService timer;

    /** Connects all devices; {@code timer} does the sending. */
    public Presses(String broker, List<DemoDevice> chosen, ScheduledExecutorService timer)
            throws IOException, InterruptedException {
        this.timer = timer;
        chosen.forEach(device -> lines.add(DeviceLine.open(broker, device, new Hearing())));
        try {
            for (DeviceLine line : lines) {
                line.awaitReady(PATIENCE);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Begins {@code count} presses of type sos, device after device, {@code perSecond} each second; answers the first's time. */
    public long begin(int count, int perSecond) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
        List<Pressed> fresh = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fresh.add(new Pressed(UUID.randomUUID().toString(), i % lines.size(), start + i * gap));
        }
        fresh.forEach(one -> pressed.put(one.eventId(), one));
        for (Pressed one : fresh) {
            var _ = timer.schedule(() -> send(one), one.due() - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return start;
    }

    private void send(Pressed one) {
        if (one.receivedAt() == 0) {
            lines.get(one.device()).send(one.eventId(), "sos");
            var _ = timer.schedule(() -> send(one), REPEAT.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private final class Hearing implements DeviceLine.Hearing {

        @Override
        public void acknowledged(String eventId) {
            Pressed one = pressed.get(eventId);
            if (one != null) {
                one.acknowledge(System.nanoTime());
            }
        }

        @Override
        public void told(JsonNode command) {
            Pressed one = pressed.get(command.path("ref").asText());
            if (one != null
                    && command.path("type").asText().equals("received")
                    && one.receive(System.nanoTime(), command.path("incidentId").asText())) {
                received.incrementAndGet();
            }
        }
    }

    /** Waits until all are received or the limit is over. */
    public void awaitAll(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (received() < pressed.size() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    public int received() {
        return received.get();
    }

    /** All so far, in the order in which they were due. */
    public List<Pressed> all() {
        Collection<Pressed> values = pressed.values();
        synchronized (pressed) {
            return List.copyOf(values);
        }
    }

    public List<String> eventIds() {
        return all().stream().map(Pressed::eventId).toList();
    }

    /** Milliseconds from due to received, sorted. */
    public List<Double> latencies() {
        return all().stream()
                .filter(one -> one.receivedAt() != 0)
                .map(one -> (one.receivedAt() - one.due()) / 1e6)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        lines.forEach(DeviceLine::close);
    }
}
