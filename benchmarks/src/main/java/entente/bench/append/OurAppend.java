package entente.bench.append;

import entente.bench.harness.InFlight;
import entente.bench.store.Kernel;
import entente.local.Postgres;
import entente.platform.store.AppendRequest;
import entente.platform.store.AppendResult.Appended;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The product's appender on the product's tables. Only events that were recorded count; what the
 * load asks in vain (conflicts, repetitions, taken claims) costs and does not.
 */
public final class OurAppend implements AppendContender {
    private final String name;
    private final boolean guarded;
    private final boolean keepsLog;
    private final Duration time;
    private final Kernel kernel;
    private final Commands commands = new Commands();
    private final List<Buyer> callers;
    private long before;
    private long claimsBefore;

    /**
     * @param guarded with idempotency keys, claims and a share of requests that must be refused;
     *     versions are always checked
     */
    OurAppend(Postgres.Database database, int inFlight, boolean guarded, Duration time) {
        this(
                guarded ? "Entente" : "Entente, keys and claims off",
                new Kernel(database),
                inFlight,
                guarded,
                false,
                time);
    }

    private OurAppend(
            String name,
            Kernel kernel,
            int inFlight,
            boolean guarded,
            boolean keepsLog,
            Duration time) {
        this.name = name;
        this.guarded = guarded;
        this.keepsLog = keepsLog;
        this.time = time;
        this.kernel = kernel;
        this.callers =
                IntStream.range(0, inFlight)
                        .mapToObj(number -> new Buyer(number, guarded, commands, kernel.appender()))
                        .toList();
    }

    /** Goes on with the log that is there, round after round; closes the kernel in the end. */
    public static OurAppend goingOn(String name, Kernel kernel, int inFlight, Duration time) {
        return new OurAppend(name, kernel, inFlight, true, true, time);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() throws SQLException {
        if (!keepsLog) {
            kernel.sql("truncate event, command, claim");
        }
        before = kernel.ask("select coalesce(max(position), 0) from event");
        claimsBefore = kernel.ask("select count(*) from claim");
        callers.forEach(Buyer::forget);
    }

    @Override
    public long round() throws Exception {
        return InFlight.run(callers, time);
    }

    @Override
    public void verify() throws SQLException {
        long events = sum(callers.stream().map(Buyer::tally).map(Tally::events).toList());
        long positions = sum(callers.stream().map(Buyer::tally).map(Tally::positions).toList());
        long claims = sum(callers.stream().map(Buyer::tally).map(Tally::claims).toList());
        String since = " where position > " + before;
        Unverified.unlessEqual("events", events, kernel.ask("select count(*) from event" + since));
        Unverified.unlessEqual(
                "last position",
                before + events,
                kernel.ask("select coalesce(max(position), 0) from event"));
        // Positions are dense, so equal sums say that each was acknowledged to one caller.
        Unverified.unlessEqual(
                "positions",
                positions,
                kernel.ask("select coalesce(sum(position), 0) from event" + since));
        Unverified.unlessEqual(
                "streams whose versions are not dense",
                0,
                kernel.ask(
                        "select count(*) from (select from event"
                                + since
                                + " group by stream having count(*) <> max(version)) e"));
        Unverified.unlessEqual(
                "keys", guarded ? events : 0, kernel.ask("select count(*) from command" + since));
        Unverified.unlessEqual(
                "claims", claimsBefore + claims, kernel.ask("select count(*) from claim"));
    }

    private static long sum(List<Long> parts) {
        return parts.stream().mapToLong(Long::longValue).sum();
    }

    /** What the answers that one caller was given add up to. */
    record Tally(long events, long positions, long claims) {
        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally plus(Appended answer, AppendRequest request) {
            return new Tally(
                    events + 1, positions + answer.position(), claims + request.claims().size());
        }
    }

    @Override
    public void one(long number) {
        AppendRequest request = commands.first(number, guarded);
        if (!(kernel.appender().append(request) instanceof Appended)) {
            throw new Unverified("A new stream was refused");
        }
    }

    @Override
    public void close() {
        kernel.close();
    }
}
