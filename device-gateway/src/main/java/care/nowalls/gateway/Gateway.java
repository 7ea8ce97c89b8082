package care.nowalls.gateway;

import care.nowalls.gateway.auth.Gatekeeper;
import care.nowalls.gateway.codec.Codecs;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.fallback.Fallback;
import care.nowalls.gateway.ground.GatewayConfig;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.ground.MachineTime;
import care.nowalls.gateway.intake.SignalIntake;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.liveness.Liveness;
import care.nowalls.gateway.quarantine.Quarantine;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** The running gateway: starts with the application, stops with it, and hands its parts to the endpoints. */
@Singleton
public class Gateway {
    private static final Duration TIDY = Duration.ofSeconds(10);
    private final Wiring wiring;
    private final Loop tidying;

    Gateway(
            GatewayConfig config,
            Clock clock,
            @MachineTime Clock machine,
            Codecs codecs,
            RedisDataSource redis,
            MeterRegistry meters)
            throws IOException, SQLException {
        wiring = new Wiring(config, new Wiring.Outside(clock, machine, codecs, redis::execute, meters));
        tidying = new Loop("tidy", this::tidy);
        GatewayMeters.register(wiring, meters);
    }

    void start(@Observes StartupEvent event) {
        wiring.start();
        tidying.start();
    }

    void stop(@Observes ShutdownEvent event) {
        tidying.close();
        wiring.close();
    }

    @Produces
    @Singleton
    Journal journal() {
        return wiring.journal;
    }

    @Produces
    @Singleton
    SignalIntake signals() {
        return wiring.signals;
    }

    @Produces
    @Singleton
    Gatekeeper gatekeeper() {
        return wiring.gatekeeper;
    }

    @Produces
    @Singleton
    Directory directory() {
        return wiring.directory;
    }

    @Produces
    @Singleton
    Liveness liveness() {
        return wiring.liveness;
    }

    @Produces
    @Singleton
    Quarantine quarantine() {
        return wiring.quarantine;
    }

    @Produces
    @Singleton
    Fallback fallback() {
        return wiring.fallback.calls();
    }

    /** What other applications send to prove that they are ours. */
    public String serviceToken() {
        return wiring.serviceToken();
    }

    /** True while alarms of either kind, in our own form and in the vendors', are subscribed to. */
    public boolean brokerUp() {
        return wiring.alarms.up() && wiring.vendors.up();
    }

    private Duration tidy() throws SQLException, IOException, InterruptedException {
        wiring.journal.tidy();
        return TIDY;
    }
}
