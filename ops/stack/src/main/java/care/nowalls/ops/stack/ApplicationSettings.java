package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.PostgresServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each application is told by environment variables. */
final class ApplicationSettings {

    /** Must be set by whoever asks for {@code --external}. */
    static final List<String> EXTERNAL = List.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_REACTIVE_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_REDIS_HOSTS",
            "NOWALLS_MQTT_URL");

    private static final String DATABASE = "QUARKUS_DATASOURCE_";
    private static final String LIVENESS = "QUARKUS_REDIS_";
    private static final String BROKER = "NOWALLS_MQTT_";

    private final StackOptions options;
    private final DataFolder data;
    private final Secrets secrets;
    private final String clock;
    private final StackPorts ports;
    private final Routes routes;

    ApplicationSettings(StackOptions options, DataFolder data, Secrets secrets, String clock) {
        this.options = options;
        this.data = data;
        this.secrets = secrets;
        this.clock = clock;
        this.ports = options.ports();
        this.routes = options.routes();
    }

    Application backend(int node) {
        String name = "backend-" + node;
        Map<String, String> environment = common(name, ports.backend(node));
        environment.put("NOWALLS_DEMO", Boolean.toString(data.isDemo()));
        environment.put("NOWALLS_SHARED", data.path().toString());
        environment.put("NOWALLS_GATEWAY_PUBLIC_URL", "http://127.0.0.1:" + ports.gateway(1));
        if (!options.external()) {
            environment.putAll(database(routes.postgres(node)));
            environment.put("QUARKUS_REDIS_HOSTS", redis(routes.redisOfBackend(node)));
        }
        List<String> memory = List.of("-Xms128m", "-Xmx768m");
        return application("backend/app", memory, environment, List.of(BROKER));
    }

    Application gateway(int node) {
        String name = "gateway-" + node;
        Map<String, String> environment = common(name, ports.gateway(node));
        environment.put("NOWALLS_BACKEND_URLS", backendUrls(backend -> routes.backend(node, backend)));
        if (!options.external()) {
            environment.put("NOWALLS_MQTT_URL", "tcp://127.0.0.1:" + routes.broker(node));
            environment.put("QUARKUS_REDIS_HOSTS", redis(routes.redisOfGateway(node)));
        }
        List<String> memory = List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC");
        return application("device-gateway", memory, environment, List.of(DATABASE));
    }

    Application providerApi(int node) {
        String name = "provider-api-" + node;
        Map<String, String> environment = common(name, ports.providerApi(node));
        environment.put("NOWALLS_BACKEND_URLS", backendUrls(ports::backend));
        List<String> memory = List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC");
        return application("provider-api", memory, environment, List.of(DATABASE, LIVENESS, BROKER));
    }

    private Application application(
            String module, List<String> memory, Map<String, String> environment, List<String> withheld) {
        String name = String.valueOf(environment.get("NOWALLS_NODE"));
        int port = Integer.parseInt(String.valueOf(environment.get("QUARKUS_HTTP_PORT")));
        Path jar = options.repository().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        return new Application(name, port, data.path().resolve(name), jar, memory, environment, withheld);
    }

    private Map<String, String> common(String name, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("NOWALLS_NODE", name);
        environment.put("NOWALLS_DATA", data.path().resolve(name).toString());
        environment.put("NOWALLS_SECRETS", secrets.folder().toString());
        environment.put("NOWALLS_CLOCK", clock);
        return environment;
    }

    private Map<String, String> database(int port) {
        String address = "postgresql://127.0.0.1:" + port + "/" + PostgresServer.ROLE;
        String password = secrets.postgresPassword();
        return Map.of(
                "QUARKUS_DATASOURCE_USERNAME",
                PostgresServer.ROLE,
                "QUARKUS_DATASOURCE_PASSWORD",
                password,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + address,
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                address);
    }

    private String redis(int port) {
        return "redis://:" + secrets.redisPassword() + "@127.0.0.1:" + port;
    }

    private String backendUrls(IntUnaryOperator portOf) {
        return IntStream.rangeClosed(1, options.nodes())
                .mapToObj(node -> "http://127.0.0.1:" + portOf.applyAsInt(node))
                .collect(Collectors.joining(","));
    }
}
