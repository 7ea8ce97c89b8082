package care.nowalls.gateway.forward;

import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.journal.EntryState;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.Settled;
import care.nowalls.gateway.journal.Unanswered;
import care.nowalls.gateway.mqtt.CommandLine;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells devices {@code received}. What the broker did not take is told again from the journal every 5 s for ten minutes;
 * after that the device's own repetition asks for it.
 */
public final class ReceivedAnswers implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration TAKEN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private final Journal journal;
    private final CommandLine commands;
    private final Clock machine;
    private final BlockingQueue<Unanswered> queue = new ArrayBlockingQueue<>(10_000);
    private final Loop loop = new Loop("received", this::round);
    private @Nullable Instant lookedInJournal;

    public ReceivedAnswers(Journal journal, CommandLine commands, Clock machine) {
        this.journal = journal;
        this.commands = commands;
        this.machine = machine;
    }

    public void start() {
        loop.start();
    }

    /** Tells it soon; never waits. */
    public void tell(Unanswered answer) {
        if (queue.offer(answer)) {
            loop.wake();
        }
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() throws InterruptedException, SQLException {
        List<Unanswered> answers = new ArrayList<>(AT_ONCE);
        queue.drainTo(answers, AT_ONCE);
        if (answers.isEmpty() && commands.up() && journalIsDue()) {
            answers.addAll(journal.unanswered(AGAIN, AT_ONCE));
        }
        if (answers.isEmpty()) {
            return AGAIN;
        }
        tellAll(answers);
        return queue.isEmpty() ? AGAIN : Duration.ZERO;
    }

    private boolean journalIsDue() {
        Instant now = machine.instant();
        Instant last = lookedInJournal;
        if (last != null && Duration.between(last, now).compareTo(AGAIN.dividedBy(2)) < 0) {
            return false;
        }
        lookedInJournal = now;
        return true;
    }

    private void tellAll(List<Unanswered> answers) throws InterruptedException {
        Map<Unanswered, CompletableFuture<Boolean>> told = new LinkedHashMap<>();
        for (Unanswered answer : answers) {
            told.put(answer, commands.tell(answer.deviceId(), "received", answer.eventId(), answer.incidentId()));
        }
        List<Settled> settled = new ArrayList<>();
        for (Map.Entry<Unanswered, CompletableFuture<Boolean>> one : told.entrySet()) {
            if (taken(one.getValue())) {
                settled.add(new Settled(one.getKey().journalId(), EntryState.ANSWERED, null));
            }
        }
        journal.settle(settled);
    }

    private static boolean taken(CompletableFuture<Boolean> answer) throws InterruptedException {
        try {
            return answer.get(TAKEN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
