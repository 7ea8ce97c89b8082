package care.nowalls.shared.chain;

import care.nowalls.shared.SealedChain;
import care.nowalls.shared.WallClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Each second, on every node: numbers and hashes committed rows of every chain, then copies the seals this node's file
 * does not have yet. Metrics: {@code nowalls_chain_unsealed_rows} and {@code nowalls_chain_lag_seconds} per chain.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final List<SealedChain> chains;
    private final Sealing sealing;
    private final Vertx vertx;
    private final Clock clock;
    private final Clock wall;
    private final Path data;
    private final MeterRegistry meters;
    private final Map<String, SealFile> files = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    @Inject
    Sealer(
            @All List<SealedChain> chains,
            Sealing sealing,
            Vertx vertx,
            Clock clock,
            @WallClock Clock wall,
            @ConfigProperty(name = "nowalls.data") Path data,
            MeterRegistry meters) {
        this.chains = chains;
        this.sealing = sealing;
        this.vertx = vertx;
        this.clock = clock;
        this.wall = wall;
        this.data = data;
        this.meters = meters;
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "chain-sealer")
    Uni<Void> seal() {
        return Multi.createFrom()
                .iterable(chains)
                .onItem()
                .transformToUniAndConcatenate(this::tended)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> tended(SealedChain chain) {
        return sealing.sealAll(chain)
                .chain(() -> copied(chain))
                .chain(() -> measured(chain))
                .onFailure()
                .invoke(failure -> LOG.warnf("chain %s not sealed now: %s", chain.name(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> copied(SealedChain chain) {
        return vertx.executeBlocking(() -> files.computeIfAbsent(chain.name(), name -> new SealFile(data, name)))
                .call(file -> trusted(chain, file))
                .chain(file -> copiedTo(file, chain));
    }

    private Uni<Void> trusted(SealedChain chain, SealFile file) {
        Seal last = file.last();
        if (last == null) {
            return Uni.createFrom().voidItem();
        }
        return sealing.known(chain, last)
                .chain(known -> known ? Uni.createFrom().voidItem() : aside(file));
    }

    private Uni<Void> aside(SealFile file) {
        return vertx.executeBlocking(() -> {
            file.setAside(wall.millis());
            return null;
        });
    }

    private Uni<Void> copiedTo(SealFile file, SealedChain chain) {
        Seal last = file.last();
        return sealing.after(chain, last == null ? 0 : last.seq()).chain(seals -> appended(file, seals));
    }

    private Uni<Void> appended(SealFile file, List<Seal> seals) {
        if (seals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return vertx.executeBlocking(() -> {
            file.append(seals);
            return null;
        });
    }

    private Uni<Void> measured(SealedChain chain) {
        return sealing.waiting(chain)
                .invoke(waiting -> {
                    gauge("nowalls.chain.unsealed.rows", chain).set(waiting.rows());
                    gauge("nowalls.chain.lag.seconds", chain).set(lag(waiting));
                })
                .replaceWithVoid();
    }

    private long lag(Sealing.Waiting waiting) {
        return waiting.oldest() == null
                ? 0
                : Duration.between(waiting.oldest().toInstant(), clock.instant())
                        .toSeconds();
    }

    private AtomicLong gauge(String name, SealedChain chain) {
        return gauges.computeIfAbsent(
                name + chain.name(),
                ignored -> meters.gauge(
                        name, List.of(io.micrometer.core.instrument.Tag.of("chain", chain.name())), new AtomicLong()));
    }
}
