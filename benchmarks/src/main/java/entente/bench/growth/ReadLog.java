package entente.bench.growth;

import entente.bench.harness.Contender;
import entente.bench.harness.InFlight;
import entente.platform.store.EventStore;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ThreadLocalRandom;

/** Reads pieces of the log in its order, as views and the relay do, starting anywhere. */
final class ReadLog implements Contender {
    private static final int PIECE = 1_000;

    private final String name;
    private final FilledLog log;
    private final EventStore store;
    private final int inFlight;
    private final Duration time;

    ReadLog(String name, FilledLog log, int inFlight, Duration time) {
        this.name = name;
        this.log = log;
        this.store = log.kernel().store();
        this.inFlight = inFlight;
        this.time = time;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long round() throws Exception {
        return InFlight.run(Collections.nCopies(inFlight, this::read), time);
    }

    /** The store itself refuses a piece that is not dense. */
    private long read() {
        long after = ThreadLocalRandom.current().nextLong(log.events() - PIECE + 1);
        Unverified.unlessEqual("events", PIECE, store.readAll(after, PIECE).size());
        return PIECE;
    }

    /** Each piece was looked at when it was read. */
    @Override
    public void verify() {}
}
