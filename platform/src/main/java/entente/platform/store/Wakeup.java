package entente.platform.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells the readers of this instance that the log grew. A hint: who misses it finds out by polling.
 */
public final class Wakeup {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long signals;

    public void signal() {
        lock.lock();
        try {
            signals++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A mark to wait from: signals after it are not missed. */
    public long mark() {
        lock.lock();
        try {
            return signals;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when there was a signal since the mark, or when the time is over. */
    public void await(long mark, long millis) throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            while (signals == mark && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
