package entente.bench.append;

import entente.bench.append.OurAppend.Tally;
import entente.bench.harness.Contender.Unverified;
import entente.bench.harness.InFlight;
import entente.platform.store.AppendRequest;
import entente.platform.store.AppendRequest.ClaimChange;
import entente.platform.store.AppendResult;
import entente.platform.store.AppendResult.Appended;
import entente.platform.store.AppendResult.Claimed;
import entente.platform.store.AppendResult.Conflict;
import entente.platform.store.AppendResult.Duplicate;
import entente.platform.store.Appender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One caller: stream after stream, ten events each, the first of which takes a claim. When guarded,
 * of twenty requests one comes too late, one is a repetition and one wants a claim that is taken;
 * each answer must be the one that is due.
 */
final class Buyer implements InFlight.Caller {
    private static final int EVENTS_PER_STREAM = 10;

    private final boolean guarded;
    private final Commands commands;
    private final Appender appender;
    private long number;
    private String stream = "";
    private int version = EVENTS_PER_STREAM;
    private @Nullable ClaimChange claim;
    private @Nullable AppendRequest last;
    private @Nullable Appended lastAnswer;
    private Tally tally = Tally.NOTHING;

    Buyer(int start, boolean guarded, Commands commands, Appender appender) {
        this.number = start; // so that not all are refused at once
        this.guarded = guarded;
        this.commands = commands;
        this.appender = appender;
    }

    /** Begins anew, as on an empty log. */
    void forget() {
        version = EVENTS_PER_STREAM;
        claim = null;
        last = null;
        lastAnswer = null;
        tally = Tally.NOTHING;
    }

    Tally tally() {
        return tally;
    }

    @Override
    public long call() {
        number++;
        AppendRequest repeated = last;
        Appended answer = lastAnswer;
        ClaimChange held = claim;
        if (!guarded || repeated == null || answer == null || held == null) {
            return record();
        }
        return switch ((int) (number % 20)) {
            case 5 -> refused(late(), new Conflict(stream, version));
            case 10 ->
                    refused(
                            repeated,
                            new Duplicate(
                                    answer.stream(),
                                    answer.version(),
                                    answer.position(),
                                    repeated.fingerprint()));
            case 15 -> refused(taken(held), new Claimed(held.scope(), held.stream()));
            default -> record();
        };
    }

    private AppendRequest late() {
        return commands.request(stream, version - 1, number, Commands.newKey(), List.of());
    }

    private AppendRequest taken(ClaimChange held) {
        String other = Commands.newStream();
        return commands.request(
                other,
                0,
                number,
                Commands.newKey(),
                List.of(new ClaimChange(held.scope(), held.key(), other, true)));
    }

    private long refused(AppendRequest request, AppendResult due) {
        AppendResult answer = appender.append(request);
        if (!answer.equals(due)) {
            throw new Unverified("Answered " + answer + " where due was " + due);
        }
        return 0;
    }

    private long record() {
        AppendRequest request = next();
        if (!(appender.append(request) instanceof Appended answer)
                || answer.version() != version + 1) {
            throw new Unverified("Not recorded: " + request);
        }
        version++;
        last = request;
        lastAnswer = answer;
        tally = tally.plus(answer, request);
        return 1;
    }

    private AppendRequest next() {
        if (version < EVENTS_PER_STREAM) {
            return commands.request(
                    stream, version, number, guarded ? Commands.newKey() : null, List.of());
        }
        AppendRequest first = commands.first(number, guarded);
        stream = first.streams().getFirst().stream();
        version = 0;
        claim = first.claims().isEmpty() ? null : first.claims().getFirst();
        return first;
    }
}
