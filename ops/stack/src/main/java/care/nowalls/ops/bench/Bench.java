package care.nowalls.ops.bench;

import care.nowalls.ops.bench.floor.EchoFloor;
import care.nowalls.ops.bench.floor.InsertFloor;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ops/bench NAME}: prints a table and writes JSON into the data folder. */
@Command(
        name = "ops/bench",
        description = "Measures a running stack.",
        mixinStandardHelpOptions = true,
        subcommands = {AlarmBench.class, HeartbeatBench.class, PageBench.class, EchoFloor.class, InsertFloor.class})
public final class Bench implements Runnable {

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Bench());
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
