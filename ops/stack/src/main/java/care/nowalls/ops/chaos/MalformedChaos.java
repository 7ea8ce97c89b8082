package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.DemoDevice;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ops/chaos malformed}: messages that nobody understands, at full speed, while alarms are pressed. Every one is in
 * quarantine, counted or refused; the gateway's memory stays flat; alarms arrive as usual, which is measured first.
 */
@Command(
        name = "malformed",
        description = "100,000 malformed messages of over 30 kinds at full speed while devices press.",
        mixinStandardHelpOptions = true)
final class MalformedChaos implements Callable<Integer> {

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--messages", description = "So many malformed messages (default 100000).")
    private int messages = 100_000;

    @Option(names = "--devices", description = "So many devices press (default 50).")
    private int devices = 50;

    @Option(names = "--rate", description = "So many presses each second (default 20).")
    private int rate = 20;

    @Option(names = "--usual-seconds", description = "Presses without a flood, for comparison (default 15).")
    private int usualSeconds = 15;

    @Option(names = "--times", description = "p99 may be so many times the usual one, plus 100 ms (default 2).")
    private double times = 2;

    @Option(
            names = "--by-device",
            description = "One device floods its own topics, at the pace that the broker grants.")
    private boolean byDevice;

    @Option(names = "--seed", description = "Of the random bytes (default 1).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String broker = stack.address("mqtt");
        List<DemoDevice> all = DemoDevice.all(stack.folder()).stream()
                .filter(device -> device.codec().equals("canonical"))
                .toList();
        List<DemoDevice> pressing = all.subList(0, Math.min(devices, all.size() - 1));
        DemoDevice loud = all.getLast();
        List<Malformed> kinds = Malformed.kinds(loud.deviceId(), seed).stream()
                .filter(kind -> !byDevice || kind.mayComeFrom(loud.deviceId()))
                .toList();
        Figures.print(Map.of("kinds", kinds.size()));
        List<Double> usual = pressed(broker, pressing, usualSeconds * rate, () -> {});
        try (Flood flood =
                byDevice ? Flood.of(broker, loud) : Flood.ofGateway(broker, stack.secret("gateway-mqtt-password"))) {
            return flood(new Pressing(broker, pressing, usual), kinds, flood);
        }
    }

    private record Pressing(String broker, List<DemoDevice> devices, List<Double> usual) {}

    /** What happens between the first press and the last. */
    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws IOException, InterruptedException;
    }

    private List<Double> pressed(String broker, List<DemoDevice> chosen, int presses, Meanwhile meanwhile)
            throws IOException, InterruptedException {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
        try (Presses sent = new Presses(broker, chosen, timer)) {
            sent.begin(presses, rate);
            meanwhile.happens();
            sent.awaitAll(Duration.ofSeconds(presses / rate + 60));
            if (sent.received() < presses) {
                throw new IOException((presses - sent.received()) + " presses were never answered.");
            }
            return sent.latencies();
        }
    }

    private int flood(Pressing pressing, List<Malformed> kinds, Flood flood) throws IOException, InterruptedException {
        GatewayWatch watch = new GatewayWatch(stack.file());
        GatewayWatch.Told before = watch.told();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        try {
            watch.begin(timer);
            long start = System.nanoTime();
            long[] mustArrive = new long[1];
            double[] seconds = new double[1];
            int presses = Math.max(usualSeconds, messages / 5_000) * rate;
            List<Double> during = pressed(pressing.broker(), pressing.devices(), presses, () -> {
                mustArrive[0] = flood.send(kinds, messages);
                seconds[0] = (System.nanoTime() - start) / 1e9;
            });
            GatewayWatch.Told after = settled(watch, before.quarantined() + mustArrive[0]);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("malformed sent", messages);
            figures.put("kinds", kinds.size());
            figures.put("per second", Math.round(messages / seconds[0]));
            figures.put("refused by the broker", flood.refused());
            figures.put("quarantined", after.quarantined() - before.quarantined());
            figures.put("of these only counted", after.onlyCounted() - before.onlyCounted());
            figures.put("had to arrive", mustArrive[0]);
            long accounted = after.quarantined() - before.quarantined() + flood.refused();
            return report(figures, accounted >= mustArrive[0], new Seen(pressing.usual(), during, watch));
        } finally {
            timer.shutdownNow();
        }
    }

    private static GatewayWatch.Told settled(GatewayWatch watch, long expected)
            throws IOException, InterruptedException {
        GatewayWatch.Told told = watch.told();
        for (int i = 0; i < 60 && told.quarantined() < expected; i++) {
            Thread.sleep(500);
            told = watch.told();
        }
        return told;
    }

    private record Seen(List<Double> usual, List<Double> during, GatewayWatch watch) {}

    private int report(Map<String, Object> figures, boolean allAccounted, Seen seen) throws IOException {
        figures.put(
                "presses usual/flooded",
                seen.usual().size() + "/" + seen.during().size());
        figures.putAll(Figures.latency("usual, received after", seen.usual()));
        figures.putAll(Figures.latency("flooded, received after", seen.during()));
        List<Double> memory = seen.watch().megabytes();
        double early = most(memory.subList(0, Math.max(1, memory.size() / 3)));
        double late = most(memory.subList(memory.size() * 2 / 3, memory.size()));
        figures.put("gateway MiB at first", Math.round(memory.getFirst()));
        figures.put("gateway MiB, first third", Math.round(early));
        figures.put("gateway MiB, last third", Math.round(late));
        boolean flat = late <= early * 1.15;
        boolean prompt = p99(seen.during()) <= times * p99(seen.usual()) + 100;
        figures.put("all accounted for", allAccounted);
        figures.put("memory flat", flat);
        figures.put("alarms as usual", prompt);
        figures.put("passed", allAccounted && flat && prompt);
        Figures.print(figures);
        Figures.write(stack.folder().resolve("chaos-malformed.json"), figures);
        return allAccounted && flat && prompt ? 0 : 1;
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double p99(List<Double> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1);
    }
}
