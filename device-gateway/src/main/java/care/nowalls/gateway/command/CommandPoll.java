package care.nowalls.gateway.command;

import care.nowalls.contract.signal.CommandClaim;
import care.nowalls.contract.signal.CommandReport;
import care.nowalls.contract.signal.DeviceCommand;
import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.ground.BackOff;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.mqtt.CommandLine;
import care.nowalls.gateway.uplink.Backend;
import care.nowalls.gateway.uplink.BackendAway;
import care.nowalls.gateway.uplink.BackendRefused;
import com.fasterxml.jackson.core.type.TypeReference;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches commands from the backend every 500 ms, publishes them and reports those that the broker took. What was not
 * reported within 10 s the backend hands out again, to any gateway.
 */
public final class CommandPoll implements AutoCloseable {
    private static final int MOST = 100;
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final BackOff AWAY = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final TypeReference<List<DeviceCommand>> COMMANDS = new TypeReference<>() {};

    private final Backend backend;
    private final String gateway;
    private final CommandLine line;
    private final Counter published;
    private final Loop loop = new Loop("commands", this::round);
    private int failures;

    public CommandPoll(Backend backend, String gateway, CommandLine line, MeterRegistry meters) {
        this.backend = backend;
        this.gateway = gateway;
        this.line = line;
        this.published = Counter.builder("nowalls.gateway.commands")
                .description("commands of the backend that the broker took")
                .register(meters);
    }

    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() throws InterruptedException {
        if (!line.up()) {
            return INTERVAL;
        }
        try {
            List<DeviceCommand> commands =
                    backend.post(SignalPaths.COMMANDS_CLAIM, new CommandClaim(gateway, MOST), COMMANDS, TIMEOUT);
            report(publish(commands));
            failures = 0;
            return commands.size() == MOST ? Duration.ZERO : INTERVAL;
        } catch (BackendAway | BackendRefused e) {
            failures++;
            return AWAY.after(failures);
        }
    }

    private List<UUID> publish(List<DeviceCommand> commands) throws InterruptedException {
        Map<UUID, CompletableFuture<Boolean>> told = new LinkedHashMap<>();
        for (DeviceCommand command : commands) {
            told.put(command.id(), line.tell(command.deviceId(), command.type(), command.ref(), command.incidentId()));
        }
        List<UUID> done = new ArrayList<>();
        for (Map.Entry<UUID, CompletableFuture<Boolean>> one : told.entrySet()) {
            if (taken(one.getValue())) {
                done.add(one.getKey());
            }
        }
        return done;
    }

    private static boolean taken(CompletableFuture<Boolean> answer) throws InterruptedException {
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private void report(List<UUID> done) throws BackendAway, BackendRefused, InterruptedException {
        if (!done.isEmpty()) {
            published.increment(done.size());
            backend.send("POST", SignalPaths.COMMANDS_DONE, new CommandReport(gateway, done), TIMEOUT);
        }
    }
}
