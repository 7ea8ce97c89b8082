package care.nowalls.ops.bench;

import care.nowalls.ops.bench.floor.Floors;
import care.nowalls.ops.chaos.Presses;
import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/bench alarms}: from the moment a press is due to {@code received} at the device, beside its floors. */
@Command(
        name = "alarms",
        description = "Presses at a fixed rate; latency counts from when each was due. The floors are of the same run.",
        mixinStandardHelpOptions = true)
final class AlarmBench implements Callable<Integer> {

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--presses", description = "So many (default 3000).")
    private int presses = 3000;

    @Option(names = "--devices", description = "Of so many devices (default 200).")
    private int devices = 200;

    @Option(names = "--rate", description = "So many each second (default 100).")
    private int rate = 100;

    @Option(names = "--floor-count", description = "So many echoes and inserts for the floors (default 1000).")
    private int floorCount = 1000;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        List<Double> echo = Floors.echo(stack, floorCount);
        List<Double> insert = Floors.insert(stack, floorCount);
        List<DemoDevice> chosen = DemoDevice.all(stack.folder()).stream()
                .filter(device -> device.codec().equals("canonical"))
                .limit(devices)
                .toList();
        try (Presses sent = new Presses(stack.address("mqtt"), chosen, Executors.newScheduledThreadPool(4))) {
            sent.begin(presses, rate);
            sent.awaitAll(Duration.ofSeconds(presses / rate + 60L));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("presses", presses);
            figures.put("per second", rate);
            figures.put("received", sent.received());
            figures.putAll(Figures.latency("received after", sent.latencies()));
            figures.putAll(Floors.durability(stack));
            figures.putAll(Floors.figures(echo, insert));
            figures.put("p99 / (echo p99 + insert p99)", ratio(sent.latencies(), echo, insert));
            Figures.print(figures);
            Figures.write(stack.folder().resolve("bench-alarms.json"), figures);
            return sent.received() == presses ? 0 : 1;
        }
    }

    private static double ratio(List<Double> received, List<Double> echo, List<Double> insert) {
        double floor = Figures.percentile(echo, 0.99) + Figures.percentile(insert, 0.99);
        return received.isEmpty() ? Double.NaN : Math.round(Figures.percentile(received, 0.99) / floor * 10) / 10.0;
    }
}
