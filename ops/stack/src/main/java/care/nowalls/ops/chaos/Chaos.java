package care.nowalls.ops.chaos;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ops/chaos NAME}: breaks a running stack on purpose, prints a table and writes JSON. */
@Command(
        name = "ops/chaos",
        description = "Breaks a running stack on purpose.",
        mixinStandardHelpOptions = true,
        subcommands = {AlarmChaos.class, AcceptChaos.class, MalformedChaos.class, Relay.class})
public final class Chaos implements Runnable {

    /** Leaves with 0 when what is promised held. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Chaos());
        line.setExecutionExceptionHandler((exception, command, result) -> {
            System.err.println(exception.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
