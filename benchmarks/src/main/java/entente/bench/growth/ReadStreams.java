package entente.bench.growth;

import entente.bench.harness.Contender;
import entente.bench.harness.InFlight;
import entente.platform.Recorded;
import entente.platform.store.EventStore;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Loads streams from anywhere in the log, as commands do. */
final class ReadStreams implements Contender {
    private final String name;
    private final FilledLog log;
    private final EventStore store;
    private final int inFlight;
    private final Duration time;

    ReadStreams(String name, FilledLog log, int inFlight, Duration time) {
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
        return InFlight.run(Collections.nCopies(inFlight, this::load), time);
    }

    private long load() {
        String stream = log.anyStream();
        List<Recorded<byte[]>> events = store.read(stream);
        Unverified.unlessEqual("events of " + stream, FilledLog.EVENTS_PER_STREAM, events.size());
        Unverified.unlessEqual(
                "last version of " + stream,
                FilledLog.EVENTS_PER_STREAM,
                events.getLast().version());
        return 1;
    }

    /** Each stream was looked at when it was loaded. */
    @Override
    public void verify() {}
}
