package entente.platform.web.live;

import entente.platform.Recorded;
import entente.platform.store.EventStore;
import entente.platform.store.Wakeup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The end of the log for many watchers, who are mostly at the same place and share its reading. */
@Singleton
class LiveLog {

    private static final int MOST = 200;
    private static final long POLL = 1000;

    private final EventStore store;
    private final Wakeup wakeup;
    private final ReentrantLock lock = new ReentrantLock();
    private List<Recorded<byte[]>> read = List.of();
    private long readAfter = -1;
    private long readMark;
    private long readAt;

    @Inject
    LiveLog(EventStore store, Wakeup wakeup) {
        this.store = store;
        this.wakeup = wakeup;
    }

    long head() {
        return store.head();
    }

    /** What was recorded after the position; waits up to a second for something, then is empty. */
    List<Recorded<byte[]>> after(long position) throws InterruptedException {
        long mark = wakeup.mark();
        List<Recorded<byte[]>> events = shared(position, mark);
        if (!events.isEmpty()) {
            return events;
        }
        wakeup.await(mark, POLL);
        return shared(position, wakeup.mark());
    }

    private List<Recorded<byte[]>> shared(long position, long mark) {
        lock.lock();
        try {
            long age = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - readAt);
            boolean known = readAfter == position && readMark == mark && age < POLL;
            if (!known) {
                read = store.readAll(position, MOST);
                readAfter = position;
                readMark = mark;
                readAt = System.nanoTime();
            }
            return read;
        } finally {
            lock.unlock();
        }
    }
}
