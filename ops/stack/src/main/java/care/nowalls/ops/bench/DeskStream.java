package care.nowalls.ops.bench;

import care.nowalls.ops.tools.SignedIn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The live stream of incidents as a console of the desk reads it, with the moment at which each event came. */
final class DeskStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data:";
    private static final int OK = 200;
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Shown> shown = new ConcurrentLinkedQueue<>();
    private final AtomicInteger resets = new AtomicInteger();

    /**
     * An alarm that came to the desk.
     *
     * @param incident its id
     * @param at by {@link System#nanoTime}
     */
    record Shown(String incident, long at) {}

    private DeskStream() {}

    /** Answers when the stream is open; what happens from now on is in it. */
    static DeskStream open(SignedIn desk) throws IOException, InterruptedException {
        DeskStream stream = new DeskStream();
        HttpResponse<Stream<String>> answer = stream.http.send(
                desk.request("/api/v1/live?topics=incidents").GET().build(), BodyHandlers.ofLines());
        if (answer.statusCode() != OK) {
            throw new IOException("The live stream answered " + answer.statusCode());
        }
        Thread.ofPlatform().daemon().name("desk").start(() -> stream.read(answer.body()));
        return stream;
    }

    /** Waits until nothing more comes of what was before, and forgets it; throws when it goes on for longer than the limit. */
    void awaitQuiet(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        int before = -1;
        while (before != shown.size()) {
            if (System.nanoTime() > end) {
                throw new IOException("The desk still hears of earlier alarms after " + limit.toSeconds() + " s.");
            }
            before = shown.size();
            Thread.sleep(QUIET);
        }
        shown.clear();
    }

    /** Waits until so many have come, or the limit is over. */
    void await(int count, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (shown.size() < count && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    /** Alarms so far, in the order in which they came: an incident for its first press and for each further one. */
    List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** How often the page was told to load everything again. */
    int resets() {
        return resets.get();
    }

    private void read(Stream<String> lines) {
        try (lines) {
            lines.forEach(this::line);
        } catch (UncheckedIOException closed) {
            // The bench is over, or the server has cut us: what is missing then is counted.
        }
    }

    private void line(String line) {
        long now = System.nanoTime();
        if (line.equals("event:reset")) {
            resets.incrementAndGet();
        } else if (line.startsWith(DATA)) {
            JsonNode event = event(line.substring(DATA.length()));
            String type = event.path("type").asText();
            if (type.equals("incident.raised") || type.equals("incident.pressed_again")) {
                shown.add(new Shown(event.path("id").asText(), now));
            }
        }
    }

    private static JsonNode event(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
