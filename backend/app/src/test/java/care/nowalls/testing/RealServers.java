package care.nowalls.testing;

import care.nowalls.ops.embedded.LocalServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Gives the application under test a real PostgreSQL and a real Redis, and secrets of its own. */
public class RealServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        LocalServers servers = LocalServers.shared();
        servers.createDatabase("nowalls");
        Path folder = servers.folder();
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.username", servers.username());
        config.put("quarkus.datasource.password", servers.password());
        config.put("quarkus.datasource.reactive.url", servers.reactiveUrl("nowalls"));
        config.put("quarkus.datasource.jdbc.url", servers.jdbcUrl("nowalls"));
        config.put("quarkus.redis.hosts", servers.redisUrl());
        config.put("nowalls.data", folder.resolve("backend").toString());
        config.put("nowalls.shared", folder.toString());
        config.put("nowalls.secrets", folder.resolve("secrets").toString());
        // a test says itself when a month is booked
        config.put("nowalls.entitlement.look-every", "off");
        config.put("nowalls.notify.private-addresses", "true");
        // cheap hashes keep the suite short; everything else is as in production
        config.put("nowalls.password.memory-kib", "64");
        config.put("nowalls.password.iterations", "1");
        return config;
    }

    @Override
    public void stop() {
        // the servers end with this JVM
    }
}
