package entente.platform.store;

import entente.platform.Category;
import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.Rejected;
import entente.platform.store.AppendRequest.ClaimChange;
import entente.platform.store.AppendRequest.NewEvent;
import entente.platform.store.AppendRequest.StreamAppend;
import entente.platform.store.AppendResult.Appended;
import entente.platform.store.AppendResult.Claimed;
import entente.platform.store.AppendResult.Conflict;
import entente.platform.store.AppendResult.Duplicate;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands on the streams of one category: load, decide, append. Blocking; for virtual
 * threads.
 *
 * <p>Every append expects exactly the version that was decided on. A lost race is decided again, up
 * to three times, unless the caller expected a version; then it is refused.
 */
public final class CommandHandler<C, S, E> {

    private static final Logger LOG = Logger.getLogger(CommandHandler.class);
    private static final int RETRIES = 3;
    private static final int SNAPSHOT_EVERY = 100;

    private final EventStore store;
    private final Category<E> category;
    private final Decider<C, S, E> decider;
    private final EventCodec<E> events;
    private final StateCodec<S> states;

    private CommandHandler(EventStore store, Category<E> category, Decider<C, S, E> decider) {
        this.store = store;
        this.category = category;
        this.decider = decider;
        this.events = new EventCodec<>(category.events());
        this.states = new StateCodec<>(decider.initial(), decider.snapshotRevision());
    }

    public static <C, S, E> CommandHandler<C, S, E> of(
            EventStore store, Category<E> category, Decider<C, S, E> decider) {
        return new CommandHandler<>(store, category, decider);
    }

    /**
     * Decides and records.
     *
     * @return the state after the command; for a repeated command the state after its first run
     * @throws Rejected by a rule; VERSION {@code version-mismatch}; CONFLICT {@code
     *     concurrent-change} or {@code <scope>-taken}; RULE {@code idempotency-key-reused}; BUSY
     */
    public Outcome<S> handle(Object id, C command, CommandContext context) {
        return handle(id, () -> Grounded.alone(command), context);
    }

    /**
     * As above for a command that rests on other streams too: nothing is recorded unless all of
     * them are as they were when it was decided. After a lost race it is asked for again.
     */
    public Outcome<S> handle(Object id, Supplier<Grounded<C>> command, CommandContext context) {
        return handle(id, command, context, false);
    }

    /**
     * The same for an id that was made for this command: decided at once, without asking the log
     * whether there is such a stream. If there is, it is asked after all.
     */
    public Outcome<S> begin(Object id, C command, CommandContext context) {
        return handle(id, () -> Grounded.alone(command), context, true);
    }

    private Outcome<S> handle(
            Object id, Supplier<Grounded<C>> command, CommandContext context, boolean isNew) {
        String outcome = "failed";
        try {
            Outcome<S> answer = decide(id, command, context, isNew);
            outcome = "accepted";
            return answer;
        } catch (Rejected e) {
            outcome = e.code();
            throw e;
        } finally {
            Metrics.counter("entente.commands", "category", category.name(), "outcome", outcome)
                    .increment();
        }
    }

    /**
     * The answer that was given to this request under its key before, or null. For who checks
     * something before {@link #handle} that may have changed since.
     *
     * @throws Rejected RULE {@code idempotency-key-reused}
     */
    public @Nullable Outcome<S> answered(CommandContext context) {
        Duplicate earlier =
                context.key() == null ? null : store.answered(context.actor(), context.key());
        return earlier == null ? null : repeated(earlier, context);
    }

    private Outcome<S> decide(
            Object id, Supplier<Grounded<C>> command, CommandContext context, boolean isNew) {
        String stream = category.stream(id);
        Integer expected = context.expectedVersion();
        for (int attempt = 0; attempt <= RETRIES; attempt++) {
            boolean unseen = isNew && attempt == 0;
            Outcome<S> before =
                    unseen ? new Outcome<>(stream, 0, 0, decider.initial()) : loadStream(stream);
            Decision<E> decision;
            try {
                decision = decide(before, command, expected);
            } catch (RuntimeException refusal) {
                if (unseen) {
                    continue;
                }
                // The append finds a repetition by itself; what is refused does not get there.
                Outcome<S> earlier = answered(context);
                if (earlier == null) {
                    throw refusal;
                }
                return earlier;
            }
            if (decision.isEmpty() && context.key() == null) {
                return before;
            }
            List<E> news = decision.streams().getFirst().news();
            AppendRequest request = request(decision, context);
            switch (store.append(request)) {
                case Appended appended -> {
                    return after(before, news, appended);
                }
                case Duplicate earlier -> {
                    return repeated(earlier, context);
                }
                case Claimed claimed ->
                        throw new Rejected(
                                Rejected.Kind.CONFLICT,
                                claimed.scope() + "-taken",
                                "This "
                                        + claimed.scope()
                                        + " belongs to "
                                        + Category.id(claimed.holder()));
                case Conflict conflict -> {
                    if (expected != null && conflict.stream().equals(stream)) {
                        throw versionMismatch(expected, conflict.actual());
                    }
                    pause(attempt);
                }
            }
        }
        throw new Rejected(
                Rejected.Kind.CONFLICT,
                "concurrent-change",
                "Others keep changing this at the same time; load it again and retry");
    }

    /** What is to be recorded in each stream, its own first, and what must not have moved. */
    private record Decision<E>(List<Decided<E>> streams, List<Grounded.Seen> seen) {
        boolean isEmpty() {
            return streams.stream().allMatch(each -> each.news().isEmpty());
        }
    }

    /** What is to be recorded in a stream, and which version that was decided on. */
    private record Decided<E>(String stream, int version, List<E> news) {}

    private Decision<E> decide(
            Outcome<S> before, Supplier<Grounded<C>> command, @Nullable Integer expected) {
        if (expected != null && expected != before.version()) {
            throw versionMismatch(expected, before.version());
        }
        Grounded<C> grounded = command.get();
        List<Decided<E>> decided = new ArrayList<>();
        decided.add(decided(before, grounded.command()));
        for (Grounded.Also<C> also : grounded.also()) {
            decided.add(decided(loadStream(category.stream(also.id())), also.command()));
        }
        return new Decision<>(decided, grounded.seen());
    }

    private Decided<E> decided(Outcome<S> before, C command) {
        return new Decided<>(
                before.stream(), before.version(), decider.decide(command, before.state()));
    }

    /** The current state, folded from the stream; version 0 when there is none. */
    public Outcome<S> load(Object id) {
        return loadStream(category.stream(id));
    }

    /** The state as it was known at the instant. */
    public Outcome<S> load(Object id, Instant asOf) {
        String stream = category.stream(id);
        return fold(stream, 0, 0, decider.initial(), store.read(stream, asOf));
    }

    /** The stream's events in order. */
    public List<Recorded<E>> events(Object id) {
        return store.read(category.stream(id)).stream().map(this::decoded).toList();
    }

    private Recorded<E> decoded(Recorded<byte[]> raw) {
        return raw.with(events.decode(raw.type(), raw.event()));
    }

    private Outcome<S> loadStream(String stream) {
        EventStore.Loaded loaded = store.load(stream, states.shape());
        EventStore.Snapshot snapshot = loaded.snapshot();
        @Nullable S remembered =
                snapshot == null ? null : states.decode(snapshot.state().getBytes());
        if (snapshot != null && remembered == null) {
            return fold(stream, 0, 0, decider.initial(), store.read(stream));
        }
        Outcome<S> outcome =
                snapshot == null || remembered == null
                        ? fold(stream, 0, 0, decider.initial(), loaded.tail())
                        : fold(
                                stream,
                                snapshot.version(),
                                snapshot.position(),
                                remembered,
                                loaded.tail());
        if (loaded.tail().size() >= SNAPSHOT_EVERY) {
            keep(outcome);
        }
        return outcome;
    }

    private void keep(Outcome<S> outcome) {
        EventStore.Snapshot snapshot =
                new EventStore.Snapshot(
                        outcome.version(),
                        outcome.position(),
                        Buffer.buffer(states.encode(outcome.state())));
        Thread.ofVirtual()
                .name("snapshot")
                .start(() -> {
                    try {
                        store.keep(outcome.stream(), states.shape(), snapshot);
                    } catch (RuntimeException e) {
                        // Only speed is lost; the next load tries again.
                        LOG.debugf(e, "No snapshot of %s", outcome.stream());
                    }
                });
    }

    private Outcome<S> fold(
            String stream, int version, long position, S from, List<Recorded<byte[]>> tail) {
        S state = from;
        for (Recorded<byte[]> raw : tail) {
            state = decider.evolve(state, events.decode(raw.type(), raw.event()));
            version = raw.version();
            position = raw.position();
        }
        return new Outcome<>(stream, version, position, state);
    }

    private Outcome<S> after(Outcome<S> before, List<E> news, Appended appended) {
        S state = before.state();
        for (E event : news) {
            state = decider.evolve(state, event);
        }
        return new Outcome<>(before.stream(), appended.version(), appended.position(), state);
    }

    private Outcome<S> repeated(Duplicate earlier, CommandContext context) {
        if (!earlier.fingerprint().equals(String.valueOf(context.fingerprint()))) {
            throw new Rejected(
                    "idempotency-key-reused", "This Idempotency-Key was used for another request");
        }
        List<Recorded<byte[]>> then =
                store.read(earlier.stream()).stream()
                        .filter(e -> e.version() <= earlier.version())
                        .toList();
        S state = fold(earlier.stream(), 0, 0, decider.initial(), then).state();
        return new Outcome<>(earlier.stream(), earlier.version(), earlier.position(), state);
    }

    private AppendRequest request(Decision<E> decision, CommandContext context) {
        Map<String, StreamAppend> streams = new LinkedHashMap<>();
        // A claim taken and given back in one request is what it was last.
        Map<List<String>, ClaimChange> claims = new LinkedHashMap<>();
        for (Decided<E> each : decision.streams()) {
            StreamAppend append =
                    new StreamAppend(
                            each.stream(),
                            each.version(),
                            each.news().stream().map(event -> recorded(event, context)).toList());
            if (streams.put(each.stream(), append) != null) {
                throw new IllegalArgumentException("Two commands for " + each.stream());
            }
            for (E event : each.news()) {
                for (Claim claim : decider.claims(event)) {
                    claims.put(
                            List.of(claim.scope(), claim.key()),
                            new ClaimChange(
                                    claim.scope(), claim.key(), each.stream(), claim.take()));
                }
            }
        }
        for (Grounded.Seen each : decision.seen()) {
            streams.putIfAbsent(
                    each.stream(), new StreamAppend(each.stream(), each.version(), List.of()));
        }
        return new AppendRequest(
                context.actor(),
                context.key(),
                String.valueOf(context.fingerprint()),
                List.copyOf(streams.values()),
                List.copyOf(claims.values()));
    }

    private NewEvent recorded(E event, CommandContext context) {
        return new NewEvent(
                Ids.next(),
                events.type(event),
                context.actor(),
                context.correlation(),
                context.causation(),
                context.trace(),
                store.clock().instant(),
                Buffer.buffer(events.encode(event)));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 10 << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(Rejected.Kind.BUSY, "shutting-down", "This instance is stopping");
        }
    }

    private static Rejected versionMismatch(int expected, int actual) {
        return new Rejected(
                Rejected.Kind.VERSION,
                "version-mismatch",
                "You expected version " + expected + ", it is " + actual);
    }
}
