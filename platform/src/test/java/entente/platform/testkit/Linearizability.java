package entente.platform.testkit;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what concurrent clients saw could have happened one call at a time, each at an instant
 * between its start and its answer.
 *
 * <p>The search of Wing and Gong (Testing and verifying concurrent objects, 1993): try every call
 * that no other one precedes in real time, never the same set of calls with the same state twice.
 */
public final class Linearizability<S, I, O> {

    /**
     * One call of a client.
     *
     * @param answered null when no answer came: it took effect at any time since, or never
     * @param from when it was sent, on the clock that all clients share
     * @param until when its answer came
     */
    public record Call<I, O>(I asked, @Nullable O answered, long from, long until) {
        public Call {
            until = answered == null ? Long.MAX_VALUE : until;
        }
    }

    /** What the object does when nobody else is there. */
    public interface Model<S, I, O> {
        /** Immutable, with equality. */
        S initial();

        /**
         * The state after the call, or null when it cannot be answered so in this state.
         *
         * @param answered null when the answer is not known
         */
        @Nullable S step(S state, I asked, @Nullable O answered);
    }

    private record Tried<S>(BitSet done, S state) {}

    private final Model<S, I, O> model;
    private final List<Call<I, O>> calls;
    private final Set<Tried<S>> tried = new HashSet<>();
    private final BitSet done = new BitSet();
    private int furthest = -1;
    private @Nullable Call<I, O> stuck;

    private Linearizability(Model<S, I, O> model, List<Call<I, O>> history) {
        this.model = model;
        this.calls = history.stream().sorted(Comparator.comparingLong(c -> c.from())).toList();
    }

    /**
     * Empty when some order explains all answers; else the call at which the best attempt ended.
     */
    public static <S, I, O> Optional<Call<I, O>> contradiction(
            Model<S, I, O> model, List<Call<I, O>> history) {
        var search = new Linearizability<>(model, history);
        return search.explain(model.initial())
                ? Optional.empty()
                : Optional.ofNullable(search.stuck);
    }

    private boolean explain(S state) {
        Call<I, O> first = earliestAnswer();
        if (first == null) {
            return true;
        }
        if (!tried.add(new Tried<>((BitSet) done.clone(), state))) {
            return false;
        }
        if (done.cardinality() > furthest) {
            furthest = done.cardinality();
            stuck = first;
        }
        for (int i = done.nextClearBit(0);
                i < calls.size() && calls.get(i).from() <= first.until();
                i = done.nextClearBit(i + 1)) {
            S after = model.step(state, calls.get(i).asked(), calls.get(i).answered());
            if (after != null) {
                done.set(i);
                if (explain(after)) {
                    return true;
                }
                done.clear(i);
            }
        }
        return false;
    }

    /** Of the answered calls that are left: nothing that was sent after it can come before it. */
    private @Nullable Call<I, O> earliestAnswer() {
        Call<I, O> earliest = null;
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            Call<I, O> call = calls.get(i);
            if (earliest != null && call.from() > earliest.until()) {
                break;
            }
            if (call.answered() != null && (earliest == null || call.until() < earliest.until())) {
                earliest = call;
            }
        }
        return earliest;
    }
}
