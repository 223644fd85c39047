package entente.soak;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the load sent and was told; the invariants are checked against it. */
final class Journal {

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Command> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final Timeline timeline;

    /**
     * @param timeline says when something was seen
     */
    Journal(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * A command with all that identifies it, the same at every try.
     *
     * @param supplier null when it makes one
     * @param leastEvents as many events it leaves when acknowledged; fewer where it was already so
     * @param ifMatch the version it expects, if any
     */
    record Command(
            String key,
            UUID correlation,
            String role,
            @Nullable UUID supplier,
            String verb,
            Map<String, Object> body,
            int leastEvents,
            int mostEvents,
            @Nullable Integer ifMatch) {

        String actor() {
            return "soak-" + role;
        }

        String path() {
            return supplier == null ? "/suppliers" : "/suppliers/" + supplier + "/" + verb;
        }
    }

    /** A command and what was answered. */
    record Acknowledged(Command command, UUID supplier, int version, long position) {}

    void acknowledge(Acknowledged answer) {
        acknowledged.add(answer);
        count("commands acknowledged");
    }

    /** A command that was refused at the first try, so that it cannot have taken effect. */
    void refuse(Command command) {
        refused.add(command);
    }

    /** Something that must never happen was seen while the load ran. */
    void complain(String what) {
        complaints.add(what + ", seen at " + timeline.elapsed().toMillis() / 1e3 + " s");
    }

    /** An answer came after this time, and nothing was done to who gave it. */
    void answered(Duration after) {
        longest.accumulate(after.toMillis());
    }

    /** The longest time to an answer while nothing was done to who gave it. */
    Duration longest() {
        return Duration.ofMillis(longest.get());
    }

    void count(String what) {
        add(what, 1);
    }

    void add(String what, long amount) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).add(amount);
    }

    Collection<Acknowledged> acknowledged() {
        return acknowledged;
    }

    Collection<Command> refused() {
        return refused;
    }

    Collection<String> complaints() {
        return complaints;
    }

    Map<String, LongAdder> counts() {
        return counts;
    }
}
