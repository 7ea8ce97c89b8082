package care.nowalls.gateway.forward;

import care.nowalls.contract.signal.SignalBatch;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.contract.signal.SignalReceipts;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.gateway.ground.BackOff;
import care.nowalls.gateway.ground.DomainTime;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.Pending;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Carries what waits in the journal to the backend, oldest first, in batches; when idle, a new alarm goes at once. While
 * no backend answers, it waits and tries again, with fewer at once: a backend that has just started may need longer for
 * many than we wait, and would begin with the same ones again and again. One signal over which the backend breaks, or
 * which it refuses, does not hold up the others: the batch is then sent one by one, and only that signal is put off or
 * set aside.
 */
public final class Forwarder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final int BATCH = 200;
    private static final int LEAST = 10;
    private static final int SUSPECT_AFTER = 2;
    private static final int NOT_EVEN_ONE = 5;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration PUT_OFF = Duration.ofSeconds(5);
    private static final BackOff TIMEOUT = new BackOff(Duration.ofSeconds(6), Duration.ofSeconds(20));
    private static final BackOff AWAY = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private static final TypeReference<SignalReceipts> RECEIPTS = new TypeReference<>() {};

    private final Journal journal;
    private final Backend backend;
    private final String gateway;
    private final Confirmations confirmations;
    private final Clock machine;
    private final DomainTime domainTime;
    private final Map<UUID, Instant> putOff = new HashMap<>();
    private final Loop loop = new Loop("forward", this::round);
    /** Settled, but the journal's writer has not come to it yet. */
    private final Set<UUID> settling = new HashSet<>();

    private int failures;
    private int size = BATCH;

    public Forwarder(
            Journal journal,
            Backend backend,
            String gateway,
            Confirmations confirmations,
            Clock machine,
            DomainTime domainTime) {
        this.journal = journal;
        this.backend = backend;
        this.gateway = gateway;
        this.confirmations = confirmations;
        this.machine = machine;
        this.domainTime = domainTime;
    }

    public void start() {
        loop.start();
    }

    /** Something new is in the journal. */
    public void wake() {
        loop.wake();
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() throws InterruptedException, SQLException {
        List<Pending> batch = due();
        if (batch.isEmpty()) {
            return IDLE;
        }
        try {
            deliver(batch);
            if (failures > 0) {
                LOG.info("Alarms reach the backend again");
            }
            failures = 0;
            size = Math.min(BATCH, size * 2);
            return Duration.ZERO;
        } catch (BackendRefused e) {
            oneByOne(batch);
            return Duration.ZERO;
        } catch (BackendAway e) {
            failures++;
            size = Math.max(LEAST, size / 4);
            if (failures == 1) {
                LOG.warnf("Alarms wait in the journal, no backend takes them: %s", e.getMessage());
            }
            if (e.brokeOverIt() && failures >= SUSPECT_AFTER) {
                oneByOne(batch);
            }
            return AWAY.after(failures);
        }
    }

    private List<Pending> due() throws SQLException {
        Instant now = machine.instant();
        putOff.values().removeIf(until -> !until.isAfter(now));
        List<Pending> waiting = journal.pending(size + putOff.size() + settling.size());
        settling.retainAll(waiting.stream().map(Forwarder::id).collect(Collectors.toSet()));
        return waiting.stream()
                .filter(entry -> !putOff.containsKey(id(entry)) && !settling.contains(id(entry)))
                .limit(size)
                .toList();
    }

    private void deliver(List<Pending> batch) throws BackendAway, BackendRefused, InterruptedException {
        SignalBatch body =
                new SignalBatch(gateway, batch.stream().map(this::report).toList());
        SignalReceipts receipts =
                backend.put(SignalPaths.SIGNALS, body, RECEIPTS, TIMEOUT.after(Math.max(failures, 1)));
        Set<UUID> settled = confirmations.take(batch, receipts);
        settling.addAll(settled);
        if (settled.isEmpty()) {
            throw new BackendAway("the backend's answer names none of the signals", 500);
        }
    }

    /** With what the trace of the alarm needs to know of the journal. */
    private SignalReport report(Pending entry) {
        Instant durable = entry.durableAt();
        return entry.report().journaled(durable == null ? null : domainTime.at(durable));
    }

    /** In any order, so that one bad signal cannot stand before the others for ever. */
    private void oneByOne(List<Pending> batch) throws InterruptedException {
        List<Pending> shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled);
        Set<UUID> broken = new HashSet<>();
        boolean worked = false;
        for (Pending entry : shuffled) {
            if (!worked && broken.size() >= NOT_EVEN_ONE) {
                return;
            }
            try {
                deliver(List.of(entry));
                worked = true;
            } catch (BackendRefused e) {
                confirmations.refused(entry, String.valueOf(e.getMessage()));
                settling.add(id(entry));
                worked = true;
            } catch (BackendAway e) {
                broken.add(id(entry));
            }
        }
        if (worked) {
            Instant until = machine.instant().plus(PUT_OFF);
            broken.forEach(id -> putOff.put(id, until));
        }
    }

    private static UUID id(Pending entry) {
        return entry.report().journalId();
    }
}
