package care.nowalls.ops.bench.floor;

import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/bench floor-insert}: single durable inserts over one connection, one after the other. */
@Command(
        name = "floor-insert",
        description = "The floor of a command: one durable insert.",
        mixinStandardHelpOptions = true)
public final class InsertFloor implements Callable<Integer> {

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--count", description = "So many (default 2000).")
    private int count = 2000;

    @Override
    public Integer call() throws IOException, SQLException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("inserts", count);
        figures.putAll(Floors.durability(stack));
        figures.putAll(Figures.latency("floor insert", Floors.insert(stack, count)));
        Figures.print(figures);
        Figures.write(stack.folder().resolve("bench-floor-insert.json"), figures);
        return 0;
    }
}
