package care.nowalls.gateway.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.RunningGateway;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.directory.DirectoryFile;
import care.nowalls.gateway.directory.DirectoryKey;
import care.nowalls.gateway.edge.Registered;
import care.nowalls.gateway.edge.TurnedClock;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.Secrets;
import care.nowalls.ops.embedded.LocalRedis;
import care.nowalls.ops.embedded.Ports;
import io.vertx.redis.client.Redis;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real Redis; time is turned by hand. A device here beats every 60 s and may be silent for 180. */
class LivenessTest {
    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final List<DirectoryDevice> devices =
            Stream.generate(() -> Registered.fresh().directoryEntry()).limit(50).toList();
    private LocalRedis server;
    private Redis redis;
    private RedisCall call;
    private LivenessStore store;
    private Directory directory;

    @BeforeEach
    void aRedis() throws Exception {
        server = LocalRedis.start(folder.resolve("redis"), Ports.free(), "secret");
        redis = RunningGateway.redis(server.url());
        call = RunningGateway.call(redis);
        store = new LivenessStore(call);
        directory = Directory.open(new DirectoryFile(folder, DirectoryKey.in(new Secrets(folder)), clock), clock);
        directory.update(new DirectoryDelta(1, true, devices));
    }

    @AfterEach
    void end() {
        redis.close();
        server.close();
    }

    private Liveness listening() {
        Liveness liveness = new Liveness(call, directory, clock, () -> true);
        liveness.start();
        return liveness;
    }

    private double number(String command, String... args) {
        return Objects.requireNonNull(call.execute(command, args)).toDouble();
    }

    private long found(String state) {
        return store.transitions(1_000).stream()
                .filter(t -> t.split("\\|", -1)[1].equals(state))
                .count();
    }

    @Test
    void aDeviceIsOnlineOnceAndOfflineOnceWhateverTheNumberOfGateways() {
        try (Liveness one = listening();
                Liveness two = listening()) {
            devices.forEach(d -> one.seen(d, 80));
            devices.forEach(d -> two.seen(d, 80));
            Until.holds("all are online", () -> found("1") == 50);

            clock.forward(Duration.ofSeconds(90));
            one.seen(devices.getFirst(), null);
            Until.holds(
                    "the beat is written",
                    () -> number(
                                    "ZSCORE",
                                    "nowalls:seen",
                                    devices.getFirst().deviceId().toString())
                            == clock.millis());
            clock.forward(Duration.ofSeconds(100));

            Until.holds("all but one are offline", () -> found("0") == 49);
            clock.forward(Duration.ofMinutes(5));
            Until.holds("the last is offline", () -> found("0") == 50);
            assertThat(found("1")).isEqualTo(50);
            assertThat(store.transitions(1).getFirst()).endsWith("|80");
        }
    }

    @Test
    void aGatewayThatHasJustStartedDeclaresNobodyOffline() {
        try (Liveness before = listening()) {
            devices.forEach(d -> before.seen(d, null));
            Until.holds("all are online", () -> found("1") == 50);
        }
        clock.forward(Duration.ofHours(1));
        try (Liveness after = listening()) {
            after.seen(devices.getFirst(), null);
            Until.holds("it is at work", () -> store.due(clock.instant(), 100).size() == 49);
            clock.forward(Duration.ofSeconds(170));
            after.seen(devices.getLast(), null);
            Until.holds(
                    "it is still at work", () -> store.due(clock.instant(), 100).size() == 48);
            assertThat(found("0")).isZero();

            clock.forward(Duration.ofSeconds(20));
            Until.holds("then those that stayed silent are", () -> found("0") == 49);
        }
    }

    @Test
    void whileTheBrokerIsAwayNobodyIsDeclaredOffline() {
        AtomicBoolean broker = new AtomicBoolean(true);
        try (Liveness liveness = new Liveness(call, directory, clock, broker::get)) {
            liveness.start();
            devices.forEach(d -> liveness.seen(d, null));
            Until.holds("all are online", () -> found("1") == 50);
            broker.set(false);
            clock.forward(Duration.ofHours(1));
            liveness.seen(devices.getFirst(), null);
            Until.holds("it goes on", () -> store.due(clock.instant(), 100).size() == 49);
            assertThat(found("0")).isZero();
        }
    }

    @Test
    void anEmptiedRedisIsFilledAgainFromMemory() {
        try (Liveness liveness = listening()) {
            devices.forEach(d -> liveness.seen(d, 55));
            Until.holds("all are online", () -> found("1") == 50);

            call.execute("FLUSHALL");

            Until.holds("all are known again", () -> number("ZCARD", "nowalls:seen") == 50);
            assertThat(found("0")).isZero();
        }
    }

    @Test
    void whoFellSilentWhileRedisAndTheGatewaysWereLostIsFoundNevertheless() {
        try (Liveness before = listening()) {
            devices.forEach(d -> before.seen(d, null));
            Until.holds("all are online", () -> found("1") == 50);
        }
        call.execute("FLUSHALL");
        try (Liveness one = listening();
                Liveness two = listening()) {
            // the gateway before may still have had a word under way to Redis: what counts is that these two listen
            Until.holds(
                    "both listen and all are expected",
                    () -> one.listeningSince() != null
                            && two.listeningSince() != null
                            && number("ZCARD", "nowalls:due") == 50);
            clock.forward(Duration.ofMinutes(2));
            one.seen(devices.getFirst(), null);
            two.seen(devices.getLast(), null);
            Until.holds("two are online", () -> found("1") == 2);
            assertThat(found("0")).isZero();

            clock.forward(Duration.ofSeconds(61));
            Until.holds("the others are offline", () -> found("0") == 48);
            clock.forward(Duration.ofMinutes(5));
            Until.holds("and then these two", () -> found("0") == 50);
        }
    }

    @Test
    void aGatewayThatDiesTakesNobodyWithIt() {
        try (Liveness survivor = listening()) {
            try (Liveness dying = listening()) {
                devices.subList(0, 25).forEach(d -> dying.seen(d, null));
                devices.subList(25, 50).forEach(d -> survivor.seen(d, null));
                Until.holds("all are online", () -> found("1") == 50);
            }
            for (int minute = 0; minute < 5; minute++) {
                clock.forward(Duration.ofMinutes(1));
                devices.forEach(d -> survivor.seen(d, null));
                Until.holds(
                        "all beats are written",
                        () -> number("ZCOUNT", "nowalls:seen", "" + clock.millis(), "+inf") == 50);
            }
            assertThat(store.transitions(1_000)).hasSize(50);
        }
    }

    @Test
    void whileRedisIsAwayNobodyIsDeclaredOfflineAndWhatWasHeardIsWrittenAfterwards() throws Exception {
        int port = server.port();
        try (Liveness liveness = listening()) {
            devices.forEach(d -> liveness.seen(d, null));
            Until.holds("all are online", () -> found("1") == 50);
            server.close();
            clock.forward(Duration.ofMinutes(10));
            devices.forEach(d -> liveness.seen(d, 44));
            server = LocalRedis.start(folder.resolve("another-redis"), port, "secret");
            Until.holds("all are known again", () -> reached() == 50);
            clock.forward(Duration.ofSeconds(100));
            liveness.seen(devices.getFirst(), null);
            Until.holds("it goes on", () -> number("ZCOUNT", "nowalls:seen", "" + clock.millis(), "+inf") == 1);
            assertThat(found("0")).isZero();
            assertThat(number(
                            "HGET",
                            "nowalls:battery",
                            devices.getLast().deviceId().toString()))
                    .isEqualTo(44);
        }
    }

    private double reached() {
        try {
            return number("ZCARD", "nowalls:seen");
        } catch (RuntimeException stillAway) {
            return -1;
        }
    }

    @Test
    void reportsThatWereSentTakeNothingElseAway() {
        store.heard(clock.instant(), List.of(sign(devices.get(0)), sign(devices.get(1))));
        List<String> sent = store.transitions(10);
        call.execute("FLUSHALL");
        store.heard(clock.instant(), List.of(sign(devices.get(2))));
        store.reported(sent);
        assertThat(store.transitions(10))
                .singleElement()
                .asString()
                .contains(devices.get(2).deviceId().toString());
        store.reported(store.transitions(10));
        assertThat(store.transitions(10)).isEmpty();
    }

    private SignOfLife sign(DirectoryDevice device) {
        return new SignOfLife(
                device.deviceId(), clock.instant(), clock.instant().plusSeconds(180), null);
    }

    @Test
    void oneGatewayReportsAtATime() {
        assertThat(store.reports("g1")).isTrue();
        assertThat(store.reports("g1")).isTrue();
        assertThat(store.reports("g2")).isFalse();
    }
}
