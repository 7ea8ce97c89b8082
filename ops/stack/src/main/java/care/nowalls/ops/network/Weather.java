package care.nowalls.ops.network;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The fault of the moment; whoever must wait for its end waits here. */
final class Weather {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Fault now = Fault.NONE;

    Fault now() {
        return now;
    }

    void becomes(Fault fault) {
        lock.lock();
        try {
            now = fault;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits as long as packets are lost. */
    void awaitPassage() throws InterruptedException {
        lock.lock();
        try {
            while (now.form() == Fault.Form.DROP) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
