package care.nowalls.gateway.liveness;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.ground.Loop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs of life on their way to Redis, and the search for devices that have gone quiet: OFFLINE after three missed
 * heartbeats. A device is declared quiet only by a gateway that has itself listened, with broker and Redis, for those
 * three intervals: neither a restart nor an outage of Redis or broker makes anybody OFFLINE. While Redis is away the last
 * sign of each device is kept here and written when it is back; everything heard is kept in memory too, so that an emptied
 * Redis is filled again. What an emptied Redis and a restarted gateway have both forgotten is expected anew: every installed
 * device of the directory must be heard within its patience, or it is quiet like any other.
 */
public final class Liveness implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Liveness.class);
    private static final int MISSED = 3;
    private static final int GROUP = 500;
    private static final int MOST_DUE = 5_000;
    private static final Duration WRITE = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final String EPOCH = "nowalls:epoch";

    private final LivenessStore store;
    private final RedisEpoch epoch;
    private final Directory directory;
    private final Clock machine;
    private final BooleanSupplier brokerUp;
    private final Map<UUID, SignOfLife> toWrite = new ConcurrentHashMap<>();
    private final Map<UUID, SignOfLife> heard = new ConcurrentHashMap<>();
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();
    private final Loop loop = new Loop("liveness", this::round);
    private final LongAdder signs = new LongAdder();
    private volatile @Nullable Instant listeningSince;
    private Instant nextLook = Instant.MIN;
    private boolean redisAway;
    private boolean toExpect;

    public Liveness(RedisCall redis, Directory directory, Clock machine, BooleanSupplier brokerUp) {
        this.store = new LivenessStore(redis);
        this.epoch = new RedisEpoch(redis, EPOCH);
        this.directory = directory;
        this.machine = machine;
        this.brokerUp = brokerUp;
    }

    public void start() {
        loop.start();
    }

    /** What a device said, as far as it tells whether it can be reached. Never waits. */
    public void heard(DirectoryDevice device, Reading reading) {
        if (device.kind().equals(DirectoryDevice.CANARY)) {
            return;
        }
        if (reading instanceof Reading.Gone) {
            gone(device);
        } else {
            seen(device, reading.battery());
        }
    }

    /** Never waits. */
    public void seen(DirectoryDevice device, @Nullable Integer battery) {
        signs.increment();
        Instant now = machine.instant();
        gone.remove(device.deviceId());
        SignOfLife sign = new SignOfLife(device.deviceId(), now, now.plus(patience(device)), battery);
        toWrite.merge(sign.device(), sign, SignOfLife::or);
        heard.merge(sign.device(), sign, SignOfLife::or);
    }

    /** How many signs of life were heard since the start: each counted, however they are put together for Redis. */
    public long signs() {
        return signs.sum();
    }

    /** Its network says that it cannot be reached: OFFLINE without waiting for its silence. Never waits. */
    public void gone(DirectoryDevice device) {
        gone.add(device.deviceId());
    }

    /** Since when it has listened with broker and Redis; null while it does not, and then it judges nobody. */
    @Nullable
    Instant listeningSince() {
        return listeningSince;
    }

    @Override
    public void close() {
        loop.close();
    }

    /** How long a device may be silent: three of its intervals, at least 30 s. */
    static Duration patience(DirectoryDevice device) {
        return Duration.ofSeconds(Math.max(device.heartbeatSeconds(), 10)).multipliedBy(MISSED);
    }

    private Duration round() {
        try {
            if (epoch.isNew()) {
                toWrite.putAll(heard);
                listeningSince = null;
                toExpect = true;
            }
            // judged is the moment at which the broker was known to be there, not one some calls later
            Instant now = machine.instant();
            Instant since = listening();
            write();
            leave();
            redisAway = false;
            expectAll();
            if (since != null) {
                look(since, now);
            }
            return WRITE;
        } catch (RuntimeException e) {
            if (!redisAway) {
                LOG.warnf("Redis is away, nobody is declared OFFLINE meanwhile: %s", e.getMessage());
            }
            redisAway = true;
            listeningSince = null;
            return AWAY;
        }
    }

    private void write() {
        while (!toWrite.isEmpty()) {
            List<SignOfLife> group = new ArrayList<>(GROUP);
            Iterator<SignOfLife> signs = toWrite.values().iterator();
            while (signs.hasNext() && group.size() < GROUP) {
                group.add(signs.next());
            }
            store.heard(machine.instant(), group);
            group.forEach(sign -> toWrite.remove(sign.device(), sign));
        }
    }

    private void leave() {
        List<UUID> leaving = List.copyOf(gone);
        for (int from = 0; from < leaving.size(); from += GROUP) {
            List<UUID> group = leaving.subList(from, Math.min(from + GROUP, leaving.size()));
            store.gone(machine.instant(), group);
            group.forEach(gone::remove);
            group.forEach(heard::remove);
        }
    }

    /** Once for each new or emptied Redis, as soon as the directory is there. */
    private void expectAll() {
        if (!toExpect) {
            return;
        }
        List<DirectoryDevice> installed = directory.all().stream()
                .filter(device -> device.state().equals("INSTALLED"))
                .filter(device -> !device.kind().equals(DirectoryDevice.CANARY))
                .toList();
        Instant now = machine.instant();
        for (int from = 0; from < installed.size(); from += GROUP) {
            store.expect(installed.subList(from, Math.min(from + GROUP, installed.size())).stream()
                    .map(device -> new SignOfLife(device.deviceId(), now, now.plus(patience(device)), null))
                    .toList());
        }
        toExpect = installed.isEmpty();
    }

    /** Since when broker and Redis are there for this gateway; null while the broker is not. */
    private @Nullable Instant listening() {
        if (!brokerUp.getAsBoolean()) {
            listeningSince = null;
        } else if (listeningSince == null) {
            listeningSince = machine.instant();
        }
        return listeningSince;
    }

    private void look(Instant since, Instant now) {
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(LOOK);
        List<UUID> quiet = store.due(now, MOST_DUE).stream()
                .filter(device -> mayJudge(device, since, now))
                .toList();
        for (int from = 0; from < quiet.size(); from += GROUP) {
            store.quiet(now, quiet.subList(from, Math.min(from + GROUP, quiet.size())));
        }
    }

    private boolean mayJudge(UUID device, Instant since, Instant now) {
        Duration patience = directory.device(device).map(Liveness::patience).orElse(Duration.ofDays(1));
        return !since.plus(patience).isAfter(now);
    }
}
