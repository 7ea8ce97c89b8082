package care.nowalls.gateway.intake;

import care.nowalls.gateway.codec.AnsweringCodec;
import care.nowalls.gateway.codec.AnsweringCodec.Answer;
import care.nowalls.gateway.codec.AnsweringCodec.Outcome;
import care.nowalls.gateway.codec.RawMessage;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.mqtt.CommandLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers to devices that wait for one in their own language: stored once the journal has it, held when that takes longer
 * than 2 s (and stored after all, later), or what was wrong. Sent by a thread of its own; a device that gets none asks
 * again.
 */
public final class Replies implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST = 2_000;

    private final CommandLine line;
    private final Clock machine;
    private final BlockingQueue<Answer> ready = new ArrayBlockingQueue<>(MOST);
    private final Queue<Waiting> waiting = new LinkedBlockingQueue<>(MOST);
    private final Loop loop = new Loop("replies", this::round);

    private record Waiting(AnsweringCodec codec, RawMessage message, Instant until, AtomicBoolean done) {}

    public Replies(CommandLine line, Clock machine) {
        this.line = line;
        this.machine = machine;
    }

    public void start() {
        loop.start();
    }

    /** To be run when the message is durable. */
    Runnable whenStored(AnsweringCodec codec, RawMessage message) {
        AtomicBoolean done = new AtomicBoolean();
        boolean watched =
                waiting.offer(new Waiting(codec, message, machine.instant().plus(PATIENCE), done));
        if (!watched) {
            loop.wake();
        }
        return () -> {
            done.set(true);
            send(codec.answer(message, Outcome.STORED));
        };
    }

    void refuse(AnsweringCodec codec, RawMessage message, Reason reason) {
        send(codec.refusal(message, reason));
    }

    @Override
    public void close() {
        loop.close();
    }

    private void send(Answer answer) {
        if (ready.offer(answer)) {
            loop.wake();
        }
    }

    private Duration round() throws InterruptedException {
        hold();
        Answer answer = ready.poll();
        if (answer == null) {
            return waiting.isEmpty() ? Duration.ofSeconds(5) : LOOK;
        }
        var _ = line.publish(answer.topic(), answer.payload());
        return Duration.ZERO;
    }

    private void hold() {
        Instant now = machine.instant();
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            if (one.done().get()) {
                all.remove();
            } else if (one.until().isBefore(now)) {
                all.remove();
                send(one.codec().answer(one.message(), Outcome.HELD));
            }
        }
    }
}
