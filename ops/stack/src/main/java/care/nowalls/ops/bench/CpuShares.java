package care.nowalls.ops.bench;

import care.nowalls.ops.stack.StackFile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time of each server of the stack and of the tool that measures it, since each of them began; on few cores the
 * generator's share must be known to read the figures.
 */
final class CpuShares {

    private static final String SELF = "generator";
    private static final double PERCENT = 100;

    private final Map<String, Duration> before;
    private final long since = System.nanoTime();
    private final StackFile stack;

    private CpuShares(StackFile stack) {
        this.stack = stack;
        this.before = now(stack);
    }

    static CpuShares begin(StackFile stack) {
        return new CpuShares(stack);
    }

    /** Percent of one core that each has used since the beginning, the busiest first. */
    Map<String, Long> percent() {
        double elapsed = System.nanoTime() - since;
        Map<String, Long> shares = new LinkedHashMap<>();
        now(stack).entrySet().stream()
                .map(one -> Map.entry(
                        one.getKey(),
                        Math.round(PERCENT
                                * one.getValue()
                                        .minus(before.getOrDefault(one.getKey(), Duration.ZERO))
                                        .toNanos()
                                / elapsed)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> shares.put(one.getKey(), one.getValue()));
        return shares;
    }

    private static Map<String, Duration> now(StackFile stack) {
        Map<String, Duration> times = new LinkedHashMap<>();
        stack.processes().forEach(server -> times.put(server.name(), family(server.pid())));
        times.put(SELF, own(ProcessHandle.current()));
        return times;
    }

    /** With the processes that it has started: PostgreSQL has one for each connection. */
    private static Duration family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(CpuShares::own)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration own(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
