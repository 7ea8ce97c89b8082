package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.BrokerServer;
import care.nowalls.ops.embedded.PostgresServer;
import care.nowalls.ops.embedded.RedisServer;
import care.nowalls.ops.embedded.Server;
import care.nowalls.ops.network.NetworkServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All servers of a stack, in waves: the servers of a wave start together, and a wave waits for the one before it.
 *
 * @param waves in the order of starting
 */
record Topology(List<List<Server>> waves) {

    static Topology of(StackOptions options, DataFolder data, Secrets secrets, String clock) {
        ApplicationSettings settings = new ApplicationSettings(options, data, secrets, clock);
        List<List<Server>> waves = new ArrayList<>();
        if (!options.external()) {
            waves.add(thirdParties(options, data.path(), secrets));
        }
        if (options.relays()) {
            waves.addFirst(List.of(new NetworkServer(
                    data.path().resolve("network"),
                    options.ports().network(),
                    options.routes().links(options.nodes()))));
        }
        List<Server> first = new ArrayList<>(List.of(settings.backend(1)));
        for (int node = 1; node <= options.nodes(); node++) {
            first.add(settings.gateway(node));
            first.add(settings.providerApi(node));
        }
        waves.add(first);
        if (options.nodes() > 1) {
            waves.add(IntStream.rangeClosed(2, options.nodes())
                    .<Server>mapToObj(settings::backend)
                    .toList());
        }
        return new Topology(waves);
    }

    private static List<Server> thirdParties(StackOptions options, Path data, Secrets secrets) {
        StackPorts ports = options.ports();
        Routes routes = options.routes();
        Path binaries = data.resolve("bin");
        List<URI> hooks = IntStream.rangeClosed(1, options.nodes())
                .mapToObj(node -> URI.create("http://127.0.0.1:" + routes.hook(node) + "/broker/v1/authenticate"))
                .toList();
        return List.of(
                new PostgresServer(data.resolve("postgres"), binaries, ports.postgres(), secrets.postgresPassword()),
                new RedisServer(data.resolve("redis"), binaries, ports.redis(), secrets.redisPassword()),
                new BrokerServer(
                        data.resolve("broker"),
                        ports.mqtt(),
                        secrets.gatewayMqttPassword(),
                        hooks,
                        BrokerServer.Tls.in(data.resolve("tls"), ports.mqttTls())));
    }

    List<Server> all() {
        return waves.stream().flatMap(List::stream).toList();
    }
}
