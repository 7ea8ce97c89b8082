package care.nowalls.ops.stack;

import care.nowalls.ops.stack.StackFile.Running;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The running product on this machine, from the first check to the last process. */
final class Stack {

    private final StackOptions options;
    private final DataFolder data;
    private final Topology topology;
    private final String clock;
    private final Supervision supervision;
    private final CountDownLatch over = new CountDownLatch(1);

    private Stack(StackOptions options, DataFolder data, Topology topology, String clock) {
        this.options = options;
        this.data = data;
        this.topology = topology;
        this.clock = clock;
        this.supervision = new Supervision(data, Stack::say, this::writeFile);
    }

    /** Checks everything that can be wrong before the first process is started. */
    static Stack prepare(StackOptions options) throws IOException {
        if (options.external()) {
            checkExternal();
        }
        DataFolder data = DataFolder.open(options.data(), options.fresh(), options.demo());
        try {
            Secrets secrets = Secrets.in(data.path());
            String clock = new ClockChoice(data.path(), Clock.systemUTC())
                    .settle(options.clock(), data.isDemo())
                    .map(Object::toString)
                    .orElse("");
            Topology topology = Topology.of(options, data, secrets, clock);
            Supervision.clear(topology.all());
            data.settle();
            return new Stack(options, data, topology, clock);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void checkExternal() {
        Optional<String> missing = ApplicationSettings.EXTERNAL.stream()
                .filter(name -> System.getenv(name) == null)
                .findFirst();
        missing.ifPresent(name -> {
            throw new CannotStart("--external needs the environment variable " + name + ".");
        });
    }

    /** Starts all and prints the addresses; throws when one does not come up, after stopping the others. */
    void start() throws IOException {
        try {
            for (var wave : topology.waves()) {
                supervision.start(wave);
            }
        } catch (IOException | RuntimeException e) {
            stop();
            throw e;
        }
        writeFile();
        addresses().forEach((name, address) -> System.out.printf("  %-15s %s%n", name, address));
        System.out.println("  data            " + data.path());
        System.out.println("NoWalls is ready");
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }

    /** Stops everything in reverse order; leaves no process and no lock. */
    void stop() {
        supervision.stop();
        try {
            StackFile.delete(data.path());
        } catch (IOException e) {
            say("stack.json could not be deleted: " + e.getMessage());
        }
        data.close();
        over.countDown();
    }

    private synchronized void writeFile() {
        if (over.getCount() == 0) {
            return;
        }
        List<Running> processes = supervision.keepers().stream()
                .filter(keeper -> keeper.pid() > 0)
                .map(keeper -> new Running(
                        keeper.server().name(), keeper.pid(), keeper.server().port()))
                .toList();
        try {
            new StackFile(processes, addresses(), data.isDemo(), clock).write(data.path());
        } catch (IOException e) {
            say("stack.json could not be written: " + e.getMessage());
        }
    }

    private Map<String, String> addresses() {
        StackPorts ports = options.ports();
        Map<String, String> addresses = new LinkedHashMap<>();
        for (int node = 1; node <= options.nodes(); node++) {
            String suffix = node == 1 ? "" : "-" + node;
            addresses.put("backend" + suffix, "http://127.0.0.1:" + ports.backend(node));
            addresses.put("provider-api" + suffix, "http://127.0.0.1:" + ports.providerApi(node));
            addresses.put("gateway" + suffix, "http://127.0.0.1:" + ports.gateway(node));
        }
        if (!options.external()) {
            addresses.put("mqtt", "tcp://127.0.0.1:" + ports.mqtt());
            addresses.put("postgres", "127.0.0.1:" + ports.postgres());
            addresses.put("redis", "127.0.0.1:" + ports.redis());
        }
        if (options.relays()) {
            addresses.put("network", "http://127.0.0.1:" + ports.network());
            addresses.put("mqtt-relayed", "tcp://127.0.0.1:" + options.routes().brokerOfDevices());
        }
        return addresses;
    }

    private static void say(String line) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
