package care.nowalls.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.nowalls.ops.stack.StackFile;
import care.nowalls.ops.tools.DataFolders;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.GatewayEcho;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ops/bench floor-echo}: a QoS 1 message to the broker and back to the same plain Paho client. */
@Command(name = "floor-echo", description = "The floor of an alarm: one QoS 1 echo.", mixinStandardHelpOptions = true)
final class EchoFloor implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running stack (default .nowalls).")
    private @Nullable Path data;

    @Option(names = "--count", description = "So many, one after the other (default 2000).")
    private int count = 2000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = DataFolders.chosen(data);
        String broker = String.valueOf(StackFile.read(folder).addresses().get("mqtt"));
        String password = Files.readString(folder.resolve("secrets").resolve("gateway-mqtt-password"), UTF_8)
                .strip();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("echoes", count);
        figures.putAll(Figures.latency("echo", GatewayEcho.measure(broker, password, count)));
        Figures.print(figures);
        Figures.write(folder.resolve("bench-floor-echo.json"), figures);
        return 0;
    }
}
