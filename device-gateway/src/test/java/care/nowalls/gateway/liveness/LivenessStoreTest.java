package care.nowalls.gateway.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.gateway.RunningGateway;
import care.nowalls.ops.embedded.LocalRedis;
import care.nowalls.ops.embedded.Ports;
import io.vertx.redis.client.Redis;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random heartbeats, read by random gateways whose looks are late, checked against the plain rule. */
class LivenessStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int GATEWAYS = 3;
    private static final int STEPS = 400;

    @TempDir
    Path folder;

    private final List<UUID> devices = new ArrayList<>();
    private final Map<UUID, Instant> heard = new HashMap<>();
    private final Map<UUID, Boolean> state = new HashMap<>();
    private final List<String> expected = new ArrayList<>();
    private final Map<Integer, List<UUID>> lateLooks = new HashMap<>();
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void eachDeviceGoesAndComesBackExactlyOnceEachTimeHoweverManyGatewaysLook() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            devices.add(new UUID(random.nextLong(), random.nextLong()));
        }
        LocalRedis server = LocalRedis.start(folder, Ports.free(), "secret");
        Redis redis = RunningGateway.redis(server.url());
        try {
            LivenessStore store = new LivenessStore(RunningGateway.call(redis));
            for (int step = 0; step < STEPS; step++) {
                step(store, random);
            }
            List<String> found = store.transitions(10_000).stream()
                    .map(line -> line.split("\\|", -1)[0] + " " + line.split("\\|", -1)[1])
                    .toList();
            assertThat(found).as("seed " + seed).isEqualTo(expected);
        } finally {
            redis.close();
            server.close();
        }
    }

    private void step(LivenessStore store, Random random) {
        UUID device = devices.get(random.nextInt(devices.size()));
        int gateway = random.nextInt(GATEWAYS);
        switch (random.nextInt(4)) {
            case 0 -> now = now.plusSeconds(random.nextInt(20));
            case 1 -> beat(store, device);
            case 2 -> lateLooks.put(gateway, store.due(now, 100));
            default -> judge(store, lateLooks.getOrDefault(gateway, store.due(now, 100)));
        }
    }

    private void beat(LivenessStore store, UUID device) {
        store.heard(now, List.of(new SignOfLife(device, now, now.plus(PATIENCE), null)));
        heard.put(device, now);
        note(device, true);
    }

    /** What a gateway saw some time ago may have been heard since. */
    private void judge(LivenessStore store, List<UUID> seenAsDue) {
        store.quiet(now, seenAsDue);
        for (UUID device : seenAsDue) {
            if (!heard.get(device).plus(PATIENCE).isAfter(now)) {
                note(device, false);
            }
        }
    }

    private void note(UUID device, boolean online) {
        if (!Boolean.valueOf(online).equals(state.get(device))) {
            expected.add(device + (online ? " 1" : " 0"));
        }
        state.put(device, online);
    }
}
