package care.nowalls.gateway.ground;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread that repeats one step until it is closed. A step that throws is logged once per series of failures and tried
 * again: nothing that a step does can end the loop.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** One round; answers how long to pause before the next (a wake-up cuts it short). */
    @FunctionalInterface
    public interface Step {
        Duration run() throws Exception;
    }

    private final String name;
    private final Step step;
    private final Thread thread;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running = true;
    private boolean failing;

    public Loop(String name, Step step) {
        this.name = name;
        this.step = step;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::repeat);
    }

    public Loop start() {
        thread.start();
        return this;
    }

    /** Runs the next round now. */
    public void wake() {
        wakeUps.release();
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        while (running) {
            Duration pause = attempt();
            try {
                if (running && wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private Duration attempt() {
        try {
            Duration pause = step.run();
            if (failing) {
                failing = false;
                LOG.infof("%s works again", name);
            }
            return pause;
        } catch (InterruptedException closing) {
            running = false;
            return Duration.ZERO;
        } catch (Throwable problem) {
            if (!failing && running) {
                failing = true;
                LOG.warnf("%s failed and is tried again: %s", name, problem);
            }
            return AFTER_FAILURE;
        }
    }
}
