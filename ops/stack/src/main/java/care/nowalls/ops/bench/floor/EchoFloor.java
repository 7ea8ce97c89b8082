package care.nowalls.ops.bench.floor;

import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/bench floor-echo}: a QoS 1 message to the broker and back to the same plain Paho client. */
@Command(name = "floor-echo", description = "The floor of an alarm: one QoS 1 echo.", mixinStandardHelpOptions = true)
public final class EchoFloor implements Callable<Integer> {

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--count", description = "So many, one after the other (default 2000).")
    private int count = 2000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("echoes", count);
        figures.putAll(Figures.latency("floor echo", Floors.echo(stack, count)));
        Figures.print(figures);
        Figures.write(stack.folder().resolve("bench-floor-echo.json"), figures);
        return 0;
    }
}
