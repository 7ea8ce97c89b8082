package care.nowalls.ops.bench;

import care.nowalls.ops.chaos.Presses;
import care.nowalls.ops.stack.StackFile;
import care.nowalls.ops.tools.DataFolders;
import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ops/bench alarms}: from the moment a press is due to {@code received} at the device. */
@Command(
        name = "alarms",
        description = "Presses at a fixed rate; latency counts from when each was due.",
        mixinStandardHelpOptions = true)
final class AlarmBench implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running stack (default .nowalls).")
    private @Nullable Path data;

    @Option(names = "--presses", description = "So many (default 3000).")
    private int presses = 3000;

    @Option(names = "--devices", description = "Of so many devices (default 200).")
    private int devices = 200;

    @Option(names = "--rate", description = "So many each second (default 100).")
    private int rate = 100;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = DataFolders.chosen(data);
        String broker = String.valueOf(StackFile.read(folder).addresses().get("mqtt"));
        List<DemoDevice> chosen = DemoDevice.all(folder).stream()
                .filter(device -> device.codec().equals("canonical"))
                .limit(devices)
                .toList();
        try (Presses sent = new Presses(broker, chosen, Executors.newScheduledThreadPool(4))) {
            sent.begin(presses, rate);
            sent.awaitAll(Duration.ofSeconds(presses / rate + 60L));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("presses", presses);
            figures.put("per second", rate);
            figures.put("received", sent.received());
            figures.putAll(Figures.latency("received after", sent.latencies()));
            Figures.print(figures);
            Figures.write(folder.resolve("bench-alarms.json"), figures);
            return sent.received() == presses ? 0 : 1;
        }
    }
}
