package care.nowalls.ops.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ops/press}: plays a demo device and prints what came back. */
@Command(
        name = "ops/press",
        description =
                "Sends one event of a demo device, repeats it every 10 s until it is received, prints the answers.",
        mixinStandardHelpOptions = true)
public final class Press implements Callable<Integer> {

    private static final Duration REPEAT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(index = "0", paramLabel = "DEVICE_ID", description = "As in demo-devices.json.")
    private String deviceId = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "type", defaultValue = "sos", description = "Default sos.")
    private String type = "sos";

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--listen", paramLabel = "SECONDS", description = "Listen so long for more (default 20).")
    private int listen = 20;

    private final BlockingQueue<JsonNode> commands = new LinkedBlockingQueue<>();

    /** Leaves with 0 when {@code received} came within 30 s, else with 1. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Press()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            DemoDevice device = DemoDevice.all(stack.folder()).stream()
                    .filter(one -> one.deviceId().equals(deviceId))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no demo device " + deviceId + "."));
            try (PlayedDevice played = PlayedDevice.connect(stack.address("mqtt"), device, commands::add)) {
                return press(played);
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int press(PlayedDevice played) throws InterruptedException {
        String eventId = UUID.randomUUID().toString();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            System.out.println("sent       " + type + " " + eventId);
            played.send(eventId, type);
            if (hear(eventId, "received", REPEAT)) {
                hear(eventId, "acknowledged", Duration.ofSeconds(listen));
                return 0;
            }
        }
        System.err.println("No answer within " + PATIENCE.toSeconds() + " s.");
        return 1;
    }

    /** Prints what comes for this event; true as soon as the wanted answer is there. */
    private boolean hear(String eventId, String wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
            JsonNode command = commands.poll(left, TimeUnit.NANOSECONDS);
            if (command != null && command.path("ref").asText().equals(eventId)) {
                String answer = command.path("type").asText();
                System.out.printf("%-10s %s%n", answer, command);
                if (answer.equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
