package care.nowalls.ops.chaos;

import care.nowalls.ops.chaos.Breaking.Harm;
import care.nowalls.ops.network.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Everything that can be broken, always at the first node: a row each. */
final class Breakings {

    /** The servers by their short names. */
    private static final Map<String, String> SERVERS = ordered(
            "gateway",
            "gateway-1",
            "backend",
            "backend-1",
            "postgres",
            "postgres",
            "redis",
            "redis",
            "broker",
            "broker");

    /** The pairs by their short names, and their links. */
    private static final Map<String, String> PAIRS = ordered(
            "device-broker", "device-broker",
            "broker-gateway", "broker-gateway-1",
            "gateway-backend", "gateway-1-backend-1",
            "backend-postgres", "backend-1-postgres",
            "backend-redis", "backend-1-redis",
            "gateway-redis", "gateway-1-redis");

    private static final List<String> USUAL = List.of(
            "kill-gateway",
            "kill-backend",
            "kill-postgres",
            "kill-redis",
            "kill-broker",
            "stop-backend",
            "half-open-backend-postgres",
            "drop-gateway-backend",
            "reset-broker-gateway");

    private static final Duration LATE = Duration.ofSeconds(5);

    private final Map<String, Breaking> byName = new LinkedHashMap<>();

    /** {@code lasts}: how long a stop or a cut is left alone. */
    Breakings(Duration lasts) {
        add("nothing", lasts, site -> {});
        SERVERS.forEach((name, server) -> add("kill-" + name, Duration.ZERO, site -> site.signal(server, "KILL")));
        SERVERS.forEach((name, server) ->
                byName.put("stop-" + name, new Breaking("stop-" + name, lasts, new Stopped(List.of(server)))));
        PAIRS.forEach((name, link) -> {
            cut("half-open-" + name, lasts, new Cut(link, Fault.HALF_OPEN));
            cut("drop-" + name, lasts, new Cut(link, Fault.DROP));
            cut("reset-" + name, lasts, new Cut(link, Fault.RESET));
            cut("delay-" + name, lasts, new Cut(link, Fault.delay(LATE)));
        });
        byName.put("journal-full", new Breaking("journal-full", lasts, new JournalFull()));
        String restarted = "gateway-restart-without-backend";
        byName.put(restarted, new Breaking(restarted, lasts, new RestartedAlone()));
    }

    List<Breaking> all() {
        return List.copyOf(byName.values());
    }

    List<Breaking> usual() {
        return USUAL.stream().map(byName::get).toList();
    }

    /** By their names; throws for one that is unknown, with all that are known. */
    List<Breaking> named(List<String> names) throws IOException {
        List<Breaking> chosen = new ArrayList<>();
        for (String name : names) {
            Breaking one = byName.get(name);
            if (one == null) {
                throw new IOException(
                        "There is no fault " + name + "; there are " + String.join(", ", byName.keySet()));
            }
            chosen.add(one);
        }
        return chosen;
    }

    private void add(String name, Duration lasts, Harm harm) {
        byName.put(name, new Breaking(name, lasts, harm));
    }

    private void cut(String name, Duration lasts, Cut cut) {
        byName.put(name, new Breaking(name, lasts, cut));
    }

    /** Servers that stand still: their connections stay, nothing answers. */
    private record Stopped(List<String> servers) implements Harm {

        @Override
        public void begin(Site site) throws IOException {
            for (String server : servers) {
                site.signal(server, "STOP");
            }
        }

        @Override
        public void end(Site site) throws IOException {
            for (String server : servers) {
                site.signal(server, "CONT");
            }
        }
    }

    private record Cut(String link, Fault fault) implements Harm {

        @Override
        public void begin(Site site) throws IOException, InterruptedException {
            site.theNetwork().make(link, fault);
        }

        @Override
        public void end(Site site) throws IOException, InterruptedException {
            site.theNetwork().make(link, Fault.NONE);
        }
    }

    /** No backend answers, and the gateway starts again with nothing but its own files. */
    private record RestartedAlone() implements Harm {

        @Override
        public void begin(Site site) throws IOException, InterruptedException {
            new Stopped(site.servers("backend-")).begin(site);
            TimeUnit.SECONDS.sleep(3);
            site.signal("gateway-1", "KILL");
        }

        @Override
        public void end(Site site) throws IOException {
            new Stopped(site.servers("backend-")).end(site);
        }
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
