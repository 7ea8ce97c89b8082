package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.PlayedDevice;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Many presses of many devices at a fixed rate, each sent again every 10 s until the device hears {@code received}. Time
 * is counted from when a press was due, so that a stalled sender does not hide a delay.
 */
public final class Presses implements AutoCloseable {

    private static final Duration REPEAT = Duration.ofSeconds(10);

    private final List<PlayedDevice> devices = new ArrayList<>();
    private final Map<String, Integer> deviceOf = new LinkedHashMap<>();
    private final Map<String, Long> dueAt = new ConcurrentHashMap<>();
    private final Map<String, Double> receivedAfter = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer;

    /** Connects all devices; {@code timer} does the sending. */
    public Presses(String broker, List<DemoDevice> chosen, ScheduledExecutorService timer) throws IOException {
        this.timer = timer;
        for (DemoDevice device : chosen) {
            devices.add(PlayedDevice.connect(broker, device, this::hear));
        }
    }

    /** Begins {@code count} presses of type sos, device after device, {@code perSecond} each second. */
    public void begin(int count, int perSecond) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < count; i++) {
            String eventId = UUID.randomUUID().toString();
            deviceOf.put(eventId, i % devices.size());
        }
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        int i = 0;
        for (String eventId : deviceOf.keySet()) {
            long due = start + i++ * gap;
            dueAt.put(eventId, due);
            var _ = timer.scheduleAtFixedRate(
                    () -> sendUnlessReceived(eventId), due - System.nanoTime(), REPEAT.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void sendUnlessReceived(String eventId) {
        if (!receivedAfter.containsKey(eventId)) {
            devices.get(deviceOf.getOrDefault(eventId, 0)).send(eventId, "sos");
        }
    }

    private void hear(JsonNode command) {
        String ref = command.path("ref").asText();
        Long due = dueAt.get(ref);
        if (due != null && command.path("type").asText().equals("received")) {
            receivedAfter.putIfAbsent(ref, (System.nanoTime() - due) / 1e6);
        }
    }

    /** Waits until all are received or the limit is over. */
    public void awaitAll(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (received() < deviceOf.size() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    public int received() {
        return receivedAfter.size();
    }

    public List<String> eventIds() {
        return List.copyOf(deviceOf.keySet());
    }

    /** Milliseconds from due to received, sorted. */
    public List<Double> latencies() {
        return receivedAfter.values().stream().sorted().toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        devices.forEach(PlayedDevice::close);
    }
}
