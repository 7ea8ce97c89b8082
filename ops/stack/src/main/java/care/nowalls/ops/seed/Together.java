package care.nowalls.ops.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Calls that wait more than they work, some at a time. */
final class Together {

    private static final int AT_A_TIME = 8;

    private Together() {}

    /** One call for each, answers in the order of the questions; the first failure is thrown. */
    static <A, B> List<B> each(List<A> all, Function<A, B> call) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<B>> running = all.stream()
                    .map(one -> threads.submit(() -> call.apply(one)))
                    .toList();
            List<B> answers = new ArrayList<>();
            for (Future<B> one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotSeed known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotSeed("Interrupted.");
        }
    }
}
