package care.nowalls.gateway.edge;

import care.nowalls.gateway.ground.Secrets;
import care.nowalls.ops.embedded.LocalBroker;
import care.nowalls.ops.embedded.LocalRedis;
import care.nowalls.ops.embedded.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The stack around the gateway as {@code ops/up} gives it: HiveMQ that asks the gateway, Redis, and a played backend. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final FakeBackend backend = new FakeBackend();
    private LocalRedis redis;
    private LocalBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "surroundings")
                    .toAbsolutePath();
            new Secrets(folder.resolve("secrets")).token("gateway-mqtt-password");
            int http = Ports.free();
            redis = LocalRedis.start(folder.resolve("redis"), Ports.free(), "secret");
            broker = LocalBroker.start(
                    folder, Ports.free(), List.of(URI.create("http://127.0.0.1:" + http + "/broker/v1/authenticate")));
            return Map.of(
                    "quarkus.http.test-port", Integer.toString(http),
                    "quarkus.redis.hosts", redis.url(),
                    "nowalls.data", folder.resolve("gateway-1").toString(),
                    "nowalls.secrets", folder.resolve("secrets").toString(),
                    "nowalls.backend-urls", backend.address().toString(),
                    "nowalls.mqtt-url", broker.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(backend, new TestInjector.MatchesType(FakeBackend.class));
    }

    @Override
    public void stop() {
        broker.close();
        redis.close();
        backend.close();
    }
}
