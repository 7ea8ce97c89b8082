package care.nowalls.ops.chaos;

import care.nowalls.ops.stack.StackFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first gateway says of itself, and how much memory it holds. */
final class GatewayWatch {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern QUARANTINED =
            Pattern.compile("(?m)^nowalls_gateway_quarantined_total\\{[^}]*} ([0-9.E+]+)$");
    private static final Pattern ONLY_COUNTED =
            Pattern.compile("(?m)^nowalls_gateway_quarantine_counted_total ([0-9.E+]+)$");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI metrics;
    private final long pid;
    private final List<Double> megabytes = new CopyOnWriteArrayList<>();

    /**
     * @param quarantined messages that were not understood, kept or not
     * @param onlyCounted those of them that were beyond rate, quota or queue
     */
    record Told(long quarantined, long onlyCounted) {}

    GatewayWatch(StackFile stack) {
        this.metrics = URI.create(stack.addresses().get("gateway") + "/q/metrics");
        this.pid = stack.processes().stream()
                .filter(process -> process.name().equals("gateway-1"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    /** Measures the memory twice a second from now on. */
    void begin(ScheduledExecutorService timer) {
        var _ = timer.scheduleAtFixedRate(this::measure, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void measure() {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            if (resident.find()) {
                megabytes.add(Long.parseLong(resident.group(1)) / 1024.0);
            }
        } catch (IOException processGone) {
            megabytes.add(Double.NaN);
        }
    }

    /** All measurements so far, in MiB, in their order. */
    List<Double> megabytes() {
        return List.copyOf(megabytes);
    }

    Told told() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(20)).build();
        String text = http.send(request, BodyHandlers.ofString()).body();
        return new Told(sum(QUARANTINED, text), sum(ONLY_COUNTED, text));
    }

    private static long sum(Pattern line, String text) {
        return (long) line.matcher(text)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }
}
