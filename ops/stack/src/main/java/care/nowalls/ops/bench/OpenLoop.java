package care.nowalls.ops.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at a fixed rate, whether or not the earlier ones are answered. Latency counts from when each was due, so that a
 * stall of the server is seen by all who would have come meanwhile.
 */
final class OpenLoop {

    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param millis sorted, of those answered with 2xx
     * @param failed others
     */
    record Answers(List<Double> millis, int failed) {}

    /** Sends {@code count} requests, {@code perSecond} each second, and waits for the last answer. */
    Answers run(IntFunction<HttpRequest> request, int count, int perSecond) throws InterruptedException {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(count);
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * gap;
            LockSupport.parkNanos(due - System.nanoTime());
            var _ = http.sendAsync(request.apply(i), BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
                if (failure == null && answer.statusCode() / 100 * 100 == OK) {
                    millis.add((System.nanoTime() - due) / 1e6);
                } else {
                    failed.incrementAndGet();
                }
                open.countDown();
            });
        }
        open.await();
        return new Answers(millis.stream().sorted().toList(), failed.get());
    }
}
