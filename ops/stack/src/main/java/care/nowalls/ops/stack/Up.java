package care.nowalls.ops.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ops/up}: starts the whole product on this machine and stays until it is told to stop. */
@Command(
        name = "ops/up",
        description = "Starts NoWalls on this machine: PostgreSQL, Redis, an MQTT broker and the three applications.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = "The script also knows --no-build: run what is built already.")
public final class Up implements Callable<Integer> {

    private static final int CANNOT_START = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder, kept between runs (default .nowalls).")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Begin with an empty data folder.")
    private boolean fresh;

    @Option(names = "--no-demo", description = "Without the demo district.")
    private boolean noDemo;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port.")
    private int portOffset;

    @Option(names = "--nodes", paramLabel = "N", description = "So many of each application (default 1).")
    private int nodes = 1;

    @Option(names = "--clock", paramLabel = "OFFSET|xSPEED", description = "Demo time: +3d12h, x60, or +3d,x60.")
    private @Nullable String clock;

    @Option(names = "--external", description = "Use the servers named by the environment.")
    private boolean external;

    @Option(names = "--relays", description = "Put a network between the servers that ops/chaos can make bad.")
    private boolean relays;

    /** Leaves with 0 after a stop that was asked for, else with 1 and one sentence. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new Up()).execute(arguments);
        System.exit(code);
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Stack stack = Stack.prepare(options());
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-stack"));
            stack.start();
            stack.awaitEnd();
            return 0;
        } catch (CannotStart | IOException e) {
            System.err.println(e.getMessage());
            return CANNOT_START;
        }
    }

    private StackOptions options() {
        Path repository = Path.of(System.getProperty("nowalls.repository", "."))
                .toAbsolutePath()
                .normalize();
        Path folder = data == null ? repository.resolve(".nowalls") : data;
        return new StackOptions(
                repository,
                folder.toAbsolutePath().normalize(),
                fresh,
                !noDemo,
                portOffset,
                nodes,
                Optional.ofNullable(clock),
                external,
                relays);
    }
}
