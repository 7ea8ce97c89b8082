package care.nowalls.gateway;

import care.nowalls.gateway.codec.CanonicalCodec;
import care.nowalls.gateway.codec.ChirpStackCodec;
import care.nowalls.gateway.codec.Codecs;
import care.nowalls.gateway.codec.ScaipCodec;
import care.nowalls.gateway.codec.ShellyCodec;
import care.nowalls.gateway.codec.TasmotaCodec;
import care.nowalls.gateway.codec.Zigbee2MqttCodec;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.GatewayConfig;
import care.nowalls.gateway.liveness.RedisCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A whole gateway without Quarkus around it, so that a test can stop it and run the next on the same folder. */
public final class RunningGateway implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx();
    public final Wiring wiring;
    private final Redis redis;

    /** Where it lives and whom it talks to. */
    public record Settings(
            Path data,
            Path secrets,
            String node,
            Optional<String> clock,
            List<URI> backendUrls,
            String mqttUrl,
            String redisUrl,
            Duration canaryInterval,
            Optional<Path> mqttCa,
            Optional<Path> mqttCertificate,
            Optional<Path> mqttKey)
            implements GatewayConfig {

        /** Over TLS, trusting that authority and showing that certificate. */
        public Settings with(Path ca, Path certificate, Path key) {
            return new Settings(
                    data,
                    secrets,
                    node,
                    clock,
                    backendUrls,
                    mqttUrl,
                    redisUrl,
                    canaryInterval,
                    Optional.of(ca),
                    Optional.of(certificate),
                    Optional.of(key));
        }

        /** With a canary that presses so often. */
        public Settings with(Duration canary) {
            return new Settings(
                    data,
                    secrets,
                    node,
                    clock,
                    backendUrls,
                    mqttUrl,
                    redisUrl,
                    canary,
                    mqttCa,
                    mqttCertificate,
                    mqttKey);
        }

        public static Settings of(Path folder, String node, URI backend, String mqttUrl, String redisUrl) {
            return new Settings(
                    folder.resolve(node),
                    folder.resolve("secrets"),
                    node,
                    Optional.empty(),
                    List.of(backend),
                    mqttUrl,
                    redisUrl,
                    Duration.ZERO,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private final MeterRegistry meters;

    private RunningGateway(Wiring wiring, Redis redis, MeterRegistry meters) {
        this.wiring = wiring;
        this.redis = redis;
        this.meters = meters;
    }

    /** Started, but perhaps not connected yet. */
    public static RunningGateway start(Settings settings) throws IOException, SQLException {
        Redis redis = Redis.createClient(VERTX, settings.redisUrl());
        MeterRegistry meters = new SimpleMeterRegistry();
        Wiring wiring = new Wiring(
                settings,
                new Wiring.Outside(
                        Clock.systemUTC(),
                        Clock.systemUTC(),
                        new Codecs(List.of(
                                new CanonicalCodec(),
                                new ChirpStackCodec(),
                                new Zigbee2MqttCodec(),
                                new TasmotaCodec(),
                                new ShellyCodec(),
                                new ScaipCodec())),
                        call(redis),
                        meters));
        wiring.start();
        return new RunningGateway(wiring, redis, meters);
    }

    /** Alarms and heartbeats can come in, and the directory is there. */
    public RunningGateway ready() {
        Until.holds(
                "the gateway is connected",
                () -> wiring.alarms.up()
                        && wiring.vendors.up()
                        && wiring.bulk.up()
                        && wiring.commands.up()
                        && wiring.directory.version() > 0);
        return this;
    }

    public long pending() {
        return wiring.journal.status().pending();
    }

    /** How often its canary heard {@code received}. */
    public long heardCanary() {
        return meters.get("nowalls.gateway.canary.round.trip").timer().count();
    }

    public long signsOfLife() {
        return wiring.liveness.signs();
    }

    public boolean writable() {
        return wiring.journal.writable();
    }

    @Override
    public void close() {
        wiring.close();
        redis.close();
    }

    public static RedisCall call(Redis redis) {
        return (command, args) -> {
            Request request = Request.cmd(Command.create(command));
            for (String arg : args) {
                request.arg(arg);
            }
            try {
                return Response.newInstance(redis.send(request)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(2, TimeUnit.SECONDS));
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    public static Redis redis(String url) {
        return Redis.createClient(VERTX, url);
    }
}
